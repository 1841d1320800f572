using System.Collections.Immutable;
using System.Reflection;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Events.Choice;
using Demarche.Coding.Events.Details;
using Demarche.Coding.Events.Rules;
using Demarche.Coding.Links;
using Demarche.Coding.Times;
using Demarche.Coding.Trees;
using Demarche.Coding.Voices;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding;

/// <summary>
/// Codes reports: one report in, all that it tells out. It sees one report and nothing else, reads no clock, and gives
/// the same result for the same report on any thread.
/// </summary>
/// <remarks>Immutable; safe on any thread. Load one and share it: loading reads the model and the knowledge once.</remarks>
public sealed class Coder
{
    private readonly EnglishPipeline language;
    private readonly ReportParser parser;
    private readonly ActorReader actorReader;
    private readonly TimeReader timeReader;
    private readonly VoiceReader voiceReader;
    private readonly ActReader actReader;
    private readonly EventAssembler assembler;
    private readonly LinkKnowledge links;
    private readonly SameEvent sameEvent;
    private readonly Answers answers;

    private Coder(IReadOnlyList<string> folders, ActScorer scorer, Without without = Without.Nothing)
    {
        // Weights, names and rules know nothing of each other: each is read on a thread of its own.
        var names = Task.Run(() => ActorKnowledge.Load(folders));
        var weights = Task.Run(() => EnglishPipeline.Load());
        Ontology = Ontology.Load(Path.Combine(folders[0], "ontologies"));
        Rules = RuleSet.Load(folders, Ontology);
        if (without == Without.Nouns)
        {
            Rules = Rules.Without(TriggerKind.Noun);
        }
        var times = TimeKnowledge.Load(folders);
        voiceReader = new VoiceReader(VoiceKnowledge.Load(folders), times);
        timeReader = new TimeReader(times);
        actReader = new ActReader(Rules, scorer);
        assembler = new EventAssembler(Ontology, Rules, AmountWords.Load(folders), Currencies.Load(folders), scorer);
        links = LinkKnowledge.Load(folders);
        sameEvent = new SameEvent(links);
        answers = new Answers(links);
        var knowledge = KnowledgeHash.Of(folders);
        language = weights.GetAwaiter().GetResult();
        parser = new ReportParser(language, new TreeMender(Rules));
        Actors = names.GetAwaiter().GetResult();
        actorReader = new ActorReader(Actors, references: without != Without.References);
        Version = new CoderVersion(ProgramVersion(), knowledge, ContentHash.Of($"{language.ModelHash} {scorer.Hash}"));
    }

    /// <summary>Which coder, knowledge and model this is.</summary>
    public CoderVersion Version { get; }

    /// <summary>The rules for acts.</summary>
    public RuleSet Rules { get; }

    /// <summary>The pinned tables of types, modes and codes.</summary>
    public Ontology Ontology { get; }

    /// <summary>Who is known.</summary>
    public ActorKnowledge Actors { get; }

    /// <summary>The language analysis that it rests on.</summary>
    public EnglishPipeline Language => language;

    /// <summary>Loads the model and the knowledge beside the program, and the user's own knowledge over it.</summary>
    /// <param name="knowledge">A folder with files like ours that add to them or replace entries of the same name; null for none.</param>
    /// <exception cref="DemarcheException">DM0201, DM0202: the model; DM0301, DM0302: the knowledge, with file and line.</exception>
    public static Coder Load(string? knowledge = null) => new(Folders(knowledge), ActScorer.Load());

    /// <summary>The same knowledge and model, choosing by other weights, and without one of its parts.</summary>
    internal static Coder LoadWith(ActScorer scorer, Without without = Without.Nothing) =>
        new(Folders(null), scorer, without);

    /// <summary>Loads the rules alone: no model is needed to read them.</summary>
    /// <param name="knowledge">As in <see cref="Load"/>.</param>
    /// <exception cref="DemarcheException">DM0301, DM0302: the knowledge, with file and line.</exception>
    public static RuleSet LoadRules(string? knowledge = null)
    {
        var folders = Folders(knowledge);
        return RuleSet.Load(folders, Ontology.Load(Path.Combine(folders[0], "ontologies")));
    }

    /// <summary>Loads what is said of the types to people.</summary>
    /// <param name="knowledge">As in <see cref="Load"/>.</param>
    /// <exception cref="DemarcheException">DM0301, DM0302: the knowledge, with file and line.</exception>
    public static TypeNotes LoadTypeNotes(string? knowledge = null)
    {
        var folders = Folders(knowledge);
        return TypeNotes.Load(folders, Ontology.Load(Path.Combine(folders[0], "ontologies")));
    }

    /// <summary>Loads the knowledge of actors alone.</summary>
    /// <param name="knowledge">As in <see cref="Load"/>.</param>
    /// <exception cref="DemarcheException">DM0301, DM0302: the knowledge, with file and line.</exception>
    public static ActorKnowledge LoadActors(string? knowledge = null) => ActorKnowledge.Load(Folders(knowledge));

    private static List<string> Folders(string? knowledge)
    {
        var folders = new List<string>
        {
            DataFolder.Find("knowledge")
                ?? throw new DemarcheException(
                    new Problem(
                        ProblemCodes.KnowledgeMissing,
                        $"The folder 'knowledge' is not beside the program; install it again or set {DataFolder.Variable}."
                    )
                ),
        };
        if (knowledge is not null)
        {
            folders.Add(
                Directory.Exists(knowledge)
                    ? knowledge
                    : throw new DemarcheException(
                        new Problem(
                            ProblemCodes.KnowledgeMissing,
                            "There is no such folder; give one that holds knowledge files.",
                            knowledge
                        )
                    )
            );
        }
        return folders;
    }

    /// <summary>Codes a report.</summary>
    public CodedReport Code(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Code(parser.Parse(report), null, null);
    }

    /// <summary>
    /// Codes several reports, each for itself: the codings are those of <see cref="Code(Report)"/>, in the order of the reports.
    /// Short ones, such as single sentences, come out a good deal faster so, since their sentences are read together.
    /// </summary>
    public ImmutableArray<CodedReport> Code(IReadOnlyList<Report> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        foreach (var report in reports)
        {
            ArgumentNullException.ThrowIfNull(report, nameof(reports));
        }
        return Code(reports, null);
    }

    /// <summary>The same, with the time that each room takes.</summary>
    internal ImmutableArray<CodedReport> Code(IReadOnlyList<Report> reports, RoomClock? clock)
    {
        var coded = ImmutableArray.CreateBuilder<CodedReport>(reports.Count);
        while (coded.Count < reports.Count)
        {
            clock?.Start();
            var group = parser.ParseSome(reports, coded.Count);
            clock?.Took(Room.Language);
            foreach (var parsed in group)
            {
                coded.Add(Code(parsed, null, clock));
            }
        }
        return coded.MoveToImmutable();
    }

    /// <summary>Codes a report and takes down, word for word, what was considered and what became of it.</summary>
    public Explanation Explain(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var trace = new Trace();
        var parsed = parser.Parse(report);
        return new Explanation(Code(parsed, trace, null), parsed, [.. trace.Steps]);
    }

    private CodedReport Code(ParsedReport parsed, Trace? trace, RoomClock? clock)
    {
        var actors = actorReader.Read(parsed);
        clock?.Took(Room.Actors);
        var times = timeReader.Read(parsed);
        clock?.Took(Room.Times);
        var voices = voiceReader.Read(parsed, at => actors.ActorAt(at.Passage, at.Token));
        clock?.Took(Room.Voices);
        var told = Tell(parsed, actors, times, voices, trace);
        clock?.Took(Room.Events);
        var joined = answers.Link(Assessed.LeaveOut(sameEvent.Join(told), voices.Assessments), parsed, actors);
        var (cases, events) = new CaseReader(links, actors, times, voices).Read(joined, parsed);
        clock?.Took(Room.Links);
        return new CodedReport
        {
            Report = parsed.Report,
            Version = Version,
            Events = events.ToEquatableArray(),
            Mentions = actors.Mentions.ToEquatableArray(),
            People = actors.People.ToEquatableArray(),
            Times = times.Times.ToEquatableArray(),
            Attributions = voices.Attributions.ToEquatableArray(),
            Assessments = voices.Assessments.ToEquatableArray(),
            Cases = cases.ToEquatableArray(),
            Problems = parsed.Report.Problems,
        };
    }

    private ImmutableArray<ToldAct> Tell(
        ParsedReport parsed,
        ActorReading actors,
        TimeReading times,
        VoiceReading voices,
        Trace? trace
    )
    {
        var disclosures = new DisclosureReader(parsed, actors, times, voices);
        var told = ImmutableArray.CreateBuilder<ToldAct>();
        var before = default(Before);
        foreach (var passage in parsed.Passages)
        {
            var acts = actReader.Read(passage, actors, before, trace);
            foreach (var act in acts)
            {
                if (assembler.Judge(act, acts, passage, parsed, actors, times, voices, trace) is { } one)
                {
                    told.Add(disclosures.With(one));
                    before = before.Then(one.Event);
                }
            }
        }
        return told.ToImmutable();
    }

    /// <summary>What the weights of the choice are learnt from: every reading of every word, and the acts that were told.</summary>
    internal Study Study(Report report)
    {
        var parsed = parser.Parse(report);
        var actors = actorReader.Read(parsed);
        var times = timeReader.Read(parsed);
        var voices = voiceReader.Read(parsed, at => actors.ActorAt(at.Passage, at.Token));
        return new Study(
            [.. parsed.Passages.SelectMany(p => actReader.ReadAll(p, actors).Select(a => (p, a)))],
            Tell(parsed, actors, times, voices, null),
            actors
        );
    }

    private static string ProgramVersion() =>
        typeof(Coder).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
}
