using System.Text.Json;
using Demarche.Language.Model;
using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>Words and their vectors as somebody made them from far more text than there is here. Immutable.</summary>
/// <remarks>
/// Read from the JSON of the package that <c>eng/train</c> fetches: <c>dimensions</c>, and <c>vectors</c> with an array of at
/// least so many numbers for each word, the most frequent word first.
/// </remarks>
internal sealed class WordVectors
{
    private readonly Dictionary<string, float[]> _byKey = new(StringComparer.Ordinal);
    private readonly List<string> _keys = [];

    private WordVectors(int size) => Size = size;

    /// <summary>Numbers in a vector.</summary>
    public int Size { get; }

    /// <summary>What words are looked up by, the most frequent first.</summary>
    public IReadOnlyList<string> Keys => _keys;

    public bool Has(string key) => _byKey.ContainsKey(key);

    /// <summary>Of words with the same key the most frequent one counts.</summary>
    public static WordVectors Read(string path)
    {
        var reader = new Utf8JsonReader(File.ReadAllBytes(path));
        reader.Read();
        WordVectors? vectors = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            if (name == "dimensions")
            {
                vectors = new WordVectors(reader.GetInt32());
            }
            else if (name == "vectors" && vectors is not null)
            {
                vectors.ReadAll(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
        return vectors is { _keys.Count: > 0 }
            ? vectors
            : throw new InvalidDataException($"{path} holds no word vectors; give the file that eng/train fetches");
    }

    private void ReadAll(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = VocabularyBuilder.Key(reader.GetString()!);
            var values = new float[Size];
            reader.Read();
            for (var i = 0; reader.Read() && reader.TokenType == JsonTokenType.Number; i++)
            {
                if (i < Size)
                {
                    values[i] = reader.GetSingle();
                }
            }
            if (_byKey.TryAdd(key, values))
            {
                _keys.Add(key);
            }
        }
    }

    /// <summary>The vectors of the forms of a vocabulary, a row each, brought to mean 0 and variance 1.</summary>
    public FormVectors For(Vocabulary vocabulary)
    {
        var rows = new FormVectors(vocabulary, Size);
        double sum = 0;
        double squares = 0;
        var known = 0;
        for (var form = 0; form < vocabulary.Forms.Count; form++)
        {
            if (!_byKey.TryGetValue(vocabulary.Forms[form].ToString(), out var vector))
            {
                continue;
            }
            known++;
            vector.CopyTo(rows.Set(form));
            foreach (var value in vector)
            {
                sum += value;
                squares += (double)value * value;
            }
        }
        var mean = sum / Math.Max(1, known * Size);
        rows.Standardize((float)mean, (float)Math.Sqrt(squares / Math.Max(1, known * Size) - mean * mean));
        return rows;
    }
}
