namespace Demarche.Language.Net;

/// <summary>Sentences as rows of embedding indexes, several at a time. Reused; not thread-safe.</summary>
internal sealed class WordBatch
{
    /// <summary>Indexes a word: form, suffixes of 1 to 4 letters, prefixes of 1 to 3, shape. 0 stands for nothing.</summary>
    public const int Features = 9;

    /// <summary>How many shapes there are; their rows are the last of the embedding table.</summary>
    public const int Shapes = 18;

    private int[] _ids = new int[64 * Features];
    private int[] _starts = new int[16];

    /// <summary>How many sentences.</summary>
    public int Sentences { get; private set; }

    /// <summary>How many words in all sentences together.</summary>
    public int Words { get; private set; }

    /// <summary>The first word of that sentence, counted through the batch; entry <see cref="Sentences"/> is the end.</summary>
    public int Start(int sentence) => _starts[sentence];

    /// <summary>How many words that sentence has.</summary>
    public int Length(int sentence) => _starts[sentence + 1] - _starts[sentence];

    /// <summary>The indexes of a word.</summary>
    public Span<int> Ids(int word) => _ids.AsSpan(word * Features, Features);

    public void Clear() => (Sentences, Words) = (0, 0);

    /// <summary>Adds a sentence and gives the place for its indexes, <see cref="Features"/> a word.</summary>
    public Span<int> Add(int words)
    {
        if ((Words + words) * Features > _ids.Length)
        {
            Array.Resize(ref _ids, Math.Max(2 * _ids.Length, (Words + words) * Features));
        }
        if (Sentences + 2 > _starts.Length)
        {
            Array.Resize(ref _starts, 2 * _starts.Length);
        }
        var place = _ids.AsSpan(Words * Features, words * Features);
        Words += words;
        _starts[++Sentences] = Words;
        return place;
    }
}
