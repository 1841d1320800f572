using System.Collections.Frozen;
using System.Collections.Immutable;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Voices;

/// <summary>The words of knowledge/voices: cues, governors and the words of assessments. Immutable; safe on any thread.</summary>
public sealed class VoiceKnowledge
{
    private readonly Dictionary<(string, CueKind), Cue> cues;
    private readonly Dictionary<(string, GovernorKind), Effect> governors;
    private readonly Dictionary<(string Verb, string Preposition), Cue> topics;

    private VoiceKnowledge(
        Dictionary<(string, CueKind), Cue> cues,
        Dictionary<(string, GovernorKind), Effect> governors,
        ImmutableArray<AssessmentWords> assessments,
        Disclosing disclosing,
        WordSets words
    )
    {
        this.cues = cues;
        this.governors = governors;
        topics = cues
            .Values.Where(cue => cue.Kind == CueKind.Topic)
            .ToDictionary(cue => (cue.Words[0], cue.Words.Count > 1 ? cue.Words[1] : ""));
        Phrases =
        [
            .. cues
                .Values.Where(cue => cue.Kind == CueKind.Phrase)
                .OrderBy(cue => cue.Words[0], StringComparer.Ordinal),
        ];
        Assessments = new AssessmentPhrases(assessments);
        Disclosing = disclosing;
        Denied = words["denied"];
    }

    /// <summary>The cues of several words that a source follows.</summary>
    public ImmutableArray<Cue> Phrases { get; }

    internal AssessmentPhrases Assessments { get; }

    internal Disclosing Disclosing { get; }

    /// <summary>Nouns for an act told before, as who denies it calls it; those of cues are, too.</summary>
    internal FrozenSet<string> Denied { get; }

    /// <summary>Loads the files of <c>voices/</c> in each folder; a later folder's lines replace those of the same word and kind.</summary>
    /// <exception cref="DemarcheException">DM0301: the first folder has no cues. DM0302: a line cannot be read.</exception>
    public static VoiceKnowledge Load(IReadOnlyList<string> folders)
    {
        var allCues = new Dictionary<(string, CueKind), Cue>();
        var allGovernors = new Dictionary<(string, GovernorKind), Effect>();
        var assessments = ImmutableArray.CreateBuilder<AssessmentWords>();
        var disclosing = new List<(string, DisclosingKind)>();
        foreach (var folder in folders)
        {
            var voices = Path.Combine(folder, "voices");
            foreach (
                var (columns, where) in KnowledgeLines.Read(Path.Combine(voices, "cues.txt"), "CUE KIND STRENGTH SAYS")
            )
            {
                var kind = KnowledgeLines.Value<CueKind>(columns[1], where);
                allCues[(columns[0], kind)] = new Cue(
                    columns[0].Split('_').ToEquatableArray(),
                    kind,
                    KnowledgeLines.Value<Strength>(columns[2], where),
                    KnowledgeLines.Value<Says>(columns[3], where)
                );
            }
            foreach (
                var (columns, where) in KnowledgeLines.Read(Path.Combine(voices, "governors.txt"), "WORD KIND EFFECT")
            )
            {
                allGovernors[(columns[0], KnowledgeLines.Value<GovernorKind>(columns[1], where))] =
                    KnowledgeLines.Value<Effect>(columns[2], where);
            }
            foreach (var (columns, where) in KnowledgeLines.Read(Path.Combine(voices, "disclosures.txt"), "WORD KIND"))
            {
                disclosing.Add((columns[0], KnowledgeLines.Value<DisclosingKind>(columns[1], where)));
            }
            foreach (var (columns, where) in KnowledgeLines.Read(Path.Combine(voices, "assessments.txt"), "KIND WORDS"))
            {
                assessments.Add(
                    new AssessmentWords(
                        KnowledgeLines.Value<AssessmentRole>(columns[0], where),
                        [.. columns[1].Split(' ')]
                    )
                );
            }
        }
        if (allCues.Count == 0)
        {
            throw new DemarcheException(
                new Problem(
                    ProblemCodes.KnowledgeMissing,
                    "There are no cues of speech; put cues.txt back there.",
                    Path.Combine(folders.Count > 0 ? folders[0] : "", "voices")
                )
            );
        }
        return new VoiceKnowledge(
            allCues,
            allGovernors,
            assessments.ToImmutable(),
            new Disclosing(disclosing),
            WordSets.Load(folders, "voices")
        );
    }

    /// <summary>The cue with that lemma and kind, or null.</summary>
    public Cue? CueOf(string lemma, CueKind kind) => cues.TryGetValue((lemma, kind), out var cue) ? cue : null;

    /// <summary>The cue of a verb, with or without a preposition, that names a matter, or null.</summary>
    internal Cue? TopicOf(string lemma, string? preposition) =>
        topics.TryGetValue((lemma, preposition ?? ""), out var cue) ? cue : null;

    /// <summary>What a governor makes of the act below it, or null where the word is none.</summary>
    public Effect? EffectOf(string lemma, GovernorKind kind) =>
        governors.TryGetValue((lemma, kind), out var effect) ? effect : null;

    /// <summary>What a modal verb makes of its verb, or null.</summary>
    internal Effect? ModalOf(Token auxiliary) =>
        auxiliary.Xpos == "MD" ? EffectOf(auxiliary.LowerForm.Replace('’', '\''), GovernorKind.Modal) : null;
}
