using System.Collections.Immutable;
using System.Reflection;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Events.Rules;
using Demarche.Coding.Links;
using Demarche.Coding.Times;
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

    private Coder(IReadOnlyList<string> folders)
    {
        // Weights, names and rules know nothing of each other: each is read on a thread of its own.
        var weights = Task.Run(() => EnglishPipeline.Load());
        var names = Task.Run(() => ActorKnowledge.Load(folders));
        Ontology = Ontology.Load(Path.Combine(folders[0], "ontologies"));
        Rules = RuleSet.Load(folders, Ontology);
        Actors = names.GetAwaiter().GetResult();
        language = weights.GetAwaiter().GetResult();
        parser = new ReportParser(language);
        actorReader = new ActorReader(Actors);
        timeReader = new TimeReader();
        voiceReader = new VoiceReader(VoiceKnowledge.Load(folders));
        actReader = new ActReader(Rules);
        assembler = new EventAssembler(Ontology, Rules);
        Version = new CoderVersion(ProgramVersion(), KnowledgeHash.Of(folders), language.ModelHash);
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
    public static Coder Load(string? knowledge = null) => new(Folders(knowledge));

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
    public CodedReport Code(Report report) => Code(report, null, null);

    /// <summary>The same, with the time that each room takes.</summary>
    internal CodedReport Code(Report report, RoomClock clock) => Code(report, null, clock);

    /// <summary>Codes a report and takes down, word for word, what was considered and what became of it.</summary>
    public Explanation Explain(Report report)
    {
        var trace = new Trace();
        var coded = Code(report, trace, null);
        return new Explanation(coded, parser.Parse(report), [.. trace.Steps]);
    }

    private CodedReport Code(Report report, Trace? trace, RoomClock? clock)
    {
        clock?.Start();
        var parsed = parser.Parse(report);
        clock?.Took(Room.Language);
        var actors = actorReader.Read(parsed);
        clock?.Took(Room.Actors);
        var times = timeReader.Read(parsed);
        clock?.Took(Room.Times);
        var voices = voiceReader.Read(parsed, at => actors.ActorAt(at.Passage, at.Token));
        clock?.Took(Room.Voices);
        var disclosures = new DisclosureReader(actors, times, voices);
        var told = ImmutableArray.CreateBuilder<ToldAct>();
        var before = default(Before);
        foreach (var passage in parsed.Passages)
        {
            foreach (var act in actReader.Read(passage, actors, before, trace))
            {
                if (assembler.Judge(act, passage, parsed, actors, times, voices, trace) is { } one)
                {
                    told.Add(disclosures.With(one));
                    before = before.Then(one.Event);
                }
            }
        }
        clock?.Took(Room.Events);
        var events = Answers.Link(SameEvent.Join(told.ToImmutable()), parsed);
        var cases = CaseReader.Read(events, parsed, actors, times);
        clock?.Took(Room.Links);
        return new CodedReport
        {
            Report = report,
            Version = Version,
            Events = CaseReader.Mark(events, cases).ToEquatableArray(),
            Mentions = actors.Mentions.ToEquatableArray(),
            People = actors.People.ToEquatableArray(),
            Times = times.Times.ToEquatableArray(),
            Attributions = voices.Attributions.ToEquatableArray(),
            Assessments = voices.Assessments.ToEquatableArray(),
            Cases = cases.ToEquatableArray(),
            Problems = report.Problems,
        };
    }

    private static string ProgramVersion() =>
        typeof(Coder).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
}
