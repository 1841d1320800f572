using Demarche.Language.Model;

namespace Demarche.Language.Lemmas;

/// <summary>
/// What all classes of one part of speech know together: the tagger may miss the finer tag. Thread-safe once nothing is added
/// any more.
/// </summary>
internal sealed class KnownLemmas(bool names)
{
    private readonly StringTable _forms = new();
    private readonly StringTable _lemmas = new();

    // Of each form the number of its lemma, -1 where classes contradict each other.
    private int[] _lemmaOfForm = new int[64];

    public void Add(LemmaClass kind)
    {
        _forms.Reserve(_forms.Count + kind.Known.Count, 0);
        for (var i = 0; i < kind.Known.Count; i++)
        {
            var lemma = _lemmas.Find(kind.Lemmas[i]);
            lemma = lemma < 0 ? _lemmas.Add(kind.Lemmas[i]) : lemma;
            var form = _forms.Find(kind.Known[i]);
            if (form >= 0)
            {
                _lemmaOfForm[form] = _lemmaOfForm[form] == lemma ? lemma : -1;
                continue;
            }
            form = _forms.Add(kind.Known[i]);
            if (form >= _lemmaOfForm.Length)
            {
                Array.Resize(ref _lemmaOfForm, 2 * _lemmaOfForm.Length);
            }
            _lemmaOfForm[form] = lemma;
        }
    }

    /// <summary>The lemma of a word in lower case, or null where none or more than one is known.</summary>
    public string? Find(ReadOnlySpan<char> lower)
    {
        // A name keeps its own letter case, which the key has lost.
        var form = names ? -1 : _forms.Find(lower);
        return form >= 0 && _lemmaOfForm[form] >= 0 ? _lemmas[_lemmaOfForm[form]].ToString() : null;
    }

    /// <summary>Whether some word has that lemma.</summary>
    public bool IsLemma(ReadOnlySpan<char> lemma) => _lemmas.Find(lemma) >= 0;
}
