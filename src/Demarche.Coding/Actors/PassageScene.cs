using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Actors;

/// <summary>A name of the knowledge as it stands in a sentence.</summary>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Head">The token by which it hangs in the tree.</param>
/// <param name="Entry">What it names.</param>
/// <param name="Name">By which of its names.</param>
/// <param name="City">The city where a capital stands for its state; null elsewhere.</param>
/// <param name="Bound">Whether it is part of an adjective such as "Russian-backed", which gives no nationality.</param>
internal sealed record NameHit(
    int First,
    int Last,
    int Head,
    ActorEntry Entry,
    ActorName Name,
    ActorEntry? City,
    bool Bound
);

/// <summary>A noun of roles.txt as it stands in a sentence.</summary>
internal sealed record RoleHit(int First, int Last, int Head, RoleEntry Role);

/// <summary>One sentence with all that was found in it so far. Filled by one thread, then only read.</summary>
internal sealed class PassageScene(Passage passage)
{
    public Passage Passage { get; } = passage;

    public Sentence Sentence { get; } = passage.Sentence;

    public List<NameHit> Hits { get; } = [];

    public List<RoleHit> Roles { get; } = [];

    public List<PersonHit> People { get; } = [];

    public NameHit?[] HitOf { get; } = new NameHit?[passage.Sentence.Count];

    public RoleHit?[] RoleOf { get; } = new RoleHit?[passage.Sentence.Count];

    public PersonHit?[] PersonOf { get; } = new PersonHit?[passage.Sentence.Count];

    public FoundActor?[] Actors { get; } = new FoundActor?[passage.Sentence.Count];

    public FoundActor?[] Modifiers { get; } = new FoundActor?[passage.Sentence.Count];

    public Place?[] Places { get; } = new Place?[passage.Sentence.Count];

    /// <summary>The token of a run by which it hangs in the tree: the first whose head lies outside.</summary>
    public int HeadOf(int first, int last)
    {
        for (var t = first; t <= last; t++)
        {
            var head = Sentence.Heads[t];
            if (head < first || head > last)
            {
                return t;
            }
        }
        return last;
    }

    /// <summary>The preposition of a phrase, in lower case; empty where it has none.</summary>
    public string CaseOf(int head)
    {
        foreach (var child in Sentence[head].Children)
        {
            if (child.Relation == Relation.Case && child.Index < head && child.Upos != Upos.Part)
            {
                return child.LowerForm;
            }
        }
        return "";
    }

    /// <summary>Whether the phrase is the subject of a clause.</summary>
    public bool IsSubject(int head) => Sentence.Relations[head].Base() == Relation.Nsubj;

    /// <summary>Whether a noun is in the plural.</summary>
    public bool IsPlural(int token) => Sentence.Xpos[token] is "NNS" or "NNPS";
}

/// <summary>A report with all that was found in its sentences.</summary>
internal sealed class ReportScene(ParsedReport report)
{
    private readonly PassageScene[] passages = [.. report.Passages.Select(p => new PassageScene(p))];

    public ParsedReport Report { get; } = report;

    public DateOnly? Day { get; } = report.Day;

    public IReadOnlyList<PassageScene> Passages => passages;

    public List<KnownPerson> People { get; } = [];

    /// <summary>The states that the report names anywhere.</summary>
    public HashSet<StateCode> Named { get; } = [];

    public PassageScene this[int index] => passages[index];
}
