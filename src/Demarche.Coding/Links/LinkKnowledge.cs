using System.Collections.Frozen;

namespace Demarche.Coding.Links;

/// <summary>The words of knowledge/links. Immutable; safe on any thread.</summary>
internal sealed class LinkKnowledge
{
    private readonly FrozenSet<(string Words, LinkWord Kind)> answers;
    private readonly FrozenDictionary<(string Words, CaseWord Kind), string> steps;

    private LinkKnowledge(
        HashSet<(string, LinkWord)> answers,
        Dictionary<(string, CaseWord), string> steps,
        ObjectKnowledge objects
    )
    {
        Objects = objects;
        this.answers = answers.ToFrozenSet();
        this.steps = steps.ToFrozenDictionary();
    }

    /// <summary>Loads the files of <c>links/</c> in each folder; a later folder adds to the ones before.</summary>
    /// <exception cref="Core.DemarcheException">DM0302: a line cannot be read.</exception>
    public static LinkKnowledge Load(IReadOnlyList<string> folders)
    {
        var answers = new HashSet<(string, LinkWord)>();
        var steps = new Dictionary<(string, CaseWord), string>();
        foreach (var folder in folders)
        {
            var links = Path.Combine(folder, "links");
            foreach (var (columns, where) in KnowledgeLines.Read(Path.Combine(links, "answers.txt"), "KIND WORDS"))
            {
                answers.Add((columns[1], KnowledgeLines.Value<LinkWord>(columns[0], where)));
            }
            foreach (var (columns, where) in KnowledgeLines.Read(Path.Combine(links, "cases.txt"), "KIND WORDS STEP"))
            {
                steps[(columns[1], KnowledgeLines.Value<CaseWord>(columns[0], where))] = columns[2];
            }
        }
        return new LinkKnowledge(answers, steps, ObjectKnowledge.Load(folders));
    }

    /// <summary>The words for things, and for what becomes of them.</summary>
    public ObjectKnowledge Objects { get; }

    /// <summary>Whether a word, by its lemma, is of that kind.</summary>
    public bool Is(string lemma, LinkWord kind) => answers.Contains((lemma, kind));

    /// <summary>Whether the word is a noun by which later sentences call a deed.</summary>
    public bool IsDeed(string lemma) => Is(lemma, LinkWord.Deed) || Is(lemma, LinkWord.Saying);

    /// <summary>The step that a word of that kind tells; null where it tells none.</summary>
    public string? StepOf(string lemma, CaseWord kind) => steps.GetValueOrDefault((lemma, kind));
}
