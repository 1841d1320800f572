using System.Collections.Immutable;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Voices;

/// <summary>Finds judgements, motives, forecasts and precedents about pairs of states, by the words of assessments.txt. A first, simple reader.</summary>
internal static class AssessmentReader
{
    /// <summary>Reads a report's assessments, at most one of a kind a sentence.</summary>
    public static ImmutableArray<Assessment> Read(
        VoiceKnowledge knowledge,
        ParsedReport report,
        ImmutableArray<Said> said,
        VoiceNames voices,
        Func<TokenAt, Actor?> actorAt
    )
    {
        var found = ImmutableArray.CreateBuilder<Assessment>();
        var before = ImmutableArray<StateCode>.Empty;
        Span<int> places = stackalloc int[AssessmentPhrases.Roles];
        foreach (var passage in report.Passages)
        {
            var states = States(passage, actorAt);
            // "This marks the first case": the pair of the sentence before.
            var about = states.Length >= 2 ? states : before;
            if (states.Length >= 2)
            {
                before = states;
            }
            if (about.Length < 2 || passage.Part == Part.Caption)
            {
                continue;
            }
            var sentence = passage.Sentence;
            knowledge.Assessments.Find(sentence, places);
            var relation = places[(int)AssessmentRole.Relation] >= 0;
            var (worseAt, betterAt) = (places[(int)AssessmentRole.Worse], places[(int)AssessmentRole.Better]);
            var (worse, better) = (worseAt >= 0, betterAt >= 0);
            var direction =
                worse ? Direction.Worse
                : better ? Direction.Better
                : Direction.None;
            foreach (var (role, kind) in Kinds)
            {
                var at = places[(int)role];
                var hit = at >= 0;
                if (role == AssessmentRole.Judgement)
                {
                    hit =
                        relation
                        && (hit || direction != Direction.None && IsPresent(sentence))
                        && !found.Any(one => sentence.Span.Contains(one.Evidence[0]));
                    at =
                        at >= 0 ? at
                        : worse ? worseAt
                        : betterAt;
                }
                if (!hit || at < 0 || (role == AssessmentRole.Forecast && direction == Direction.None))
                {
                    continue;
                }
                var evidence = Clause(sentence[at]);
                var by = said.Where(one => one.Covers(sentence.Spans[at]))
                    .OrderBy(one => one.Length)
                    .Select(voices.VoiceOf)
                    .FirstOrDefault(voice => voice is not null);
                found.Add(new Assessment(by, kind, about.ToEquatableArray(), direction, [evidence]));
            }
        }
        return found.ToImmutable();
    }

    private static readonly (AssessmentRole, AssessmentKind)[] Kinds =
    [
        (AssessmentRole.Precedent, AssessmentKind.Precedent),
        (AssessmentRole.Forecast, AssessmentKind.Forecast),
        (AssessmentRole.Motive, AssessmentKind.Motive),
        (AssessmentRole.Judgement, AssessmentKind.Judgement),
    ];

    private static ImmutableArray<StateCode> States(Passage passage, Func<TokenAt, Actor?> actorAt)
    {
        var states = ImmutableArray.CreateBuilder<StateCode>();
        for (var i = 0; i < passage.Sentence.Count && states.Count < 4; i++)
        {
            if (
                actorAt(new TokenAt(passage.Index, i)) is { } actor
                && actor.Code.IsState
                && !states.Contains(actor.Code)
            )
            {
                states.Add(actor.Code);
            }
        }
        return states.ToImmutable();
    }

    // Judgements hold now: a present or perfect main verb.
    private static bool IsPresent(Sentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.Xpos[i] is "VBZ" or "VBP")
            {
                return true;
            }
        }
        return false;
    }

    // The clause that the words stand in, or the sentence where that is short.
    private static Span Clause(Token word)
    {
        var at = word;
        while (
            !at.IsRoot
            && at.Relation.Base() is not (Relation.Ccomp or Relation.Advcl or Relation.Parataxis or Relation.Acl)
        )
        {
            at = at.HeadToken;
        }
        return Clauses.Trim(word.Sentence, at.LeftEdge, at.RightEdge);
    }
}
