using System.Collections.Frozen;

namespace Demarche.Coding.Links;

/// <summary>How a noun stands for a thing.</summary>
internal enum ObjectNoun
{
    /// <summary>A word for a thing of its kind.</summary>
    Noun = 0,

    /// <summary>One that can stand for any of its kind.</summary>
    General,
}

/// <summary>What a word does in telling the case of a thing; knowledge/links/object-steps.txt says it of each.</summary>
internal enum ObjectWord
{
    /// <summary>The thing is its object, and it alone makes a case.</summary>
    Opens = 0,

    /// <summary>The thing is its object.</summary>
    Object,

    /// <summary>The thing is its subject.</summary>
    Subject,

    /// <summary>It tells where the thing is kept.</summary>
    Held,
}

/// <summary>The words for things that can be the object of a case, and for its steps. Immutable; safe on any thread.</summary>
internal sealed class ObjectKnowledge
{
    private const string AnyKind = "any";

    private readonly FrozenDictionary<string, (string Kind, ObjectNoun Use)> nouns;
    private readonly FrozenDictionary<(string Words, string Kind, ObjectWord Use), string> steps;
    private readonly FrozenSet<string> telling;

    private ObjectKnowledge(
        Dictionary<string, (string, ObjectNoun)> nouns,
        Dictionary<(string Words, string, ObjectWord), string> steps
    )
    {
        this.nouns = nouns.ToFrozenDictionary();
        this.steps = steps.ToFrozenDictionary();
        telling = steps.Keys.Select(key => key.Words.Split('+')[0]).ToFrozenSet();
    }

    /// <summary>Loads <c>links/objects.txt</c> and <c>links/object-steps.txt</c> of each folder; a later folder adds to the ones before.</summary>
    /// <exception cref="Core.DemarcheException">DM0302: a line cannot be read.</exception>
    public static ObjectKnowledge Load(IReadOnlyList<string> folders)
    {
        var nouns = new Dictionary<string, (string, ObjectNoun)>();
        var steps = new Dictionary<(string, string, ObjectWord), string>();
        foreach (var folder in folders)
        {
            var links = Path.Combine(folder, "links");
            foreach (var (columns, where) in KnowledgeLines.Read(Path.Combine(links, "objects.txt"), "USE KIND WORDS"))
            {
                foreach (var word in KnowledgeLines.Words(columns[2]))
                {
                    nouns[word] = (columns[1], KnowledgeLines.Value<ObjectNoun>(columns[0], where));
                }
            }
            foreach (
                var (columns, where) in KnowledgeLines.Read(
                    Path.Combine(links, "object-steps.txt"),
                    "USE KIND STEP WORDS"
                )
            )
            {
                foreach (var word in KnowledgeLines.Words(columns[3]))
                {
                    steps[(word, columns[1], KnowledgeLines.Value<ObjectWord>(columns[0], where))] = columns[2];
                }
            }
        }
        return new ObjectKnowledge(nouns, steps);
    }

    /// <summary>The kind of thing that a noun names, and how; null where it names none.</summary>
    public (string Kind, ObjectNoun Use)? KindOf(string lemma) =>
        nouns.TryGetValue(lemma, out var found) ? found : null;

    /// <summary>Whether the word may tell a step of any thing.</summary>
    public bool Tells(string lemma) => telling.Contains(lemma);

    /// <summary>The step that a word, with its particle, tells of a thing of that kind; null where it tells none.</summary>
    public string? StepOf(string lemma, string particle, string kind, ObjectWord use)
    {
        var words = particle.Length > 0 ? $"{lemma}+{particle}" : lemma;
        return steps.GetValueOrDefault((words, kind, use)) ?? steps.GetValueOrDefault((words, AnyKind, use));
    }
}
