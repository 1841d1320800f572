using Demarche.Core;
using Demarche.Language.Lemmas;
using Demarche.Language.Model;
using Demarche.Language.Net;

namespace Demarche.Language;

/// <summary>Runs the net over sentences whose words are known, several at a time, and writes down what it says of them.</summary>
/// <remarks>Thread-safe: what changes lies in the buffer.</remarks>
internal sealed class SentenceBatches
{
    // Several sentences share each matrix product; more than this gains nothing and leaves the processor's cache.
    private const int BatchWords = 128;

    private readonly EnglishModel _model;
    private readonly Network _network;
    private readonly Lemmatizer _lemmatizer;
    private readonly Relation[] _relations;

    public SentenceBatches(EnglishModel model)
    {
        _model = model;
        _lemmatizer = new Lemmatizer(model.Lemmas, model.Xpos);
        _relations = new Relation[model.Relations.Length];
        for (var i = 0; i < _relations.Length; i++)
        {
            _relations[i] = RelationNames.ParseNearest(model.Relations[i]);
        }
        var root = model.Relations.IndexOf(Relation.Root.Name());
        _network = new Network(
            model.Layout,
            model.Dense,
            model.Rows,
            root,
            model.Vocabulary.UnknownForm,
            _lemmatizer.Pairs()
        );
    }

    /// <summary>Reads the sentences that the buffer holds. Several share each batch; overlong ones are taken in pieces.</summary>
    public void Run(ParseBuffer buffer)
    {
        buffer.Fit();
        var batch = buffer.Scratch.Batch;
        var (sentence, word) = (0, 0);
        while (sentence < buffer.Count)
        {
            batch.Clear();
            var (firstSentence, firstWord) = (sentence, word);
            while (sentence < buffer.Count)
            {
                var end = Math.Min(buffer.EndOf(sentence), word + EnglishPipeline.MaxPieceTokens);
                if (batch.Words > 0 && batch.Words + end - word > BatchWords)
                {
                    break;
                }
                AddWords(buffer.TextOf(sentence), buffer.Spans[word..end], batch);
                word = end;
                sentence += word == buffer.EndOf(sentence) ? 1 : 0;
            }
            _network.Run(buffer.Scratch);
            Write(buffer, firstSentence, firstWord);
        }
        buffer.Link();
    }

    private void AddWords(string text, ReadOnlySpan<Span> words, WordBatch batch)
    {
        var ids = batch.Add(words.Length);
        for (var i = 0; i < words.Length; i++)
        {
            _model.Vocabulary.Fill(
                text.AsSpan(words[i].Start, words[i].Length),
                i == 0,
                ids.Slice(i * WordBatch.Features, WordBatch.Features)
            );
        }
    }

    // Copies what the net says of a batch; the root of a later piece stands beside that of the sentence's first.
    private void Write(ParseBuffer buffer, int sentence, int word)
    {
        var scratch = buffer.Scratch;
        for (var piece = 0; piece < scratch.Batch.Sentences; piece++)
        {
            var (start, text) = (buffer.StartOf(sentence), buffer.TextOf(sentence));
            var offset = word - start;
            var first = offset > 0 ? buffer.Heads[start..word].IndexOf(-1) : -1;
            var end = scratch.Batch.Start(piece + 1);
            for (var at = scratch.Batch.Start(piece); at < end; at++, word++)
            {
                var (tag, head) = ((Upos)scratch.Upos[at], scratch.Heads[at]);
                var form = text.AsSpan(buffer.Spans[word].Start, buffer.Spans[word].Length);
                buffer.Set(
                    word,
                    tag,
                    _model.Xpos[scratch.Xpos[at]],
                    _lemmatizer.Lemma(form, tag, scratch.Xpos[at]),
                    head < 0 ? first : head + offset,
                    head < 0 && offset > 0 ? Relation.Parataxis : _relations[scratch.Relations[at]]
                );
            }
            sentence += word == buffer.EndOf(sentence) ? 1 : 0;
        }
    }
}
