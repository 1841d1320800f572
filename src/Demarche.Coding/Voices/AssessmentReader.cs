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
            var (relation, _) = Match(knowledge, sentence, AssessmentRole.Relation);
            var (worse, worseAt) = Match(knowledge, sentence, AssessmentRole.Worse);
            var (better, betterAt) = Match(knowledge, sentence, AssessmentRole.Better);
            var direction =
                worse ? Direction.Worse
                : better ? Direction.Better
                : Direction.None;
            foreach (var (role, kind) in Kinds)
            {
                var (hit, at) = Match(knowledge, sentence, role);
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
                && actor.Code.ToString() is { Length: 3 } code
                && code is not ("IGO" or "NGO" or "XXX")
                && !states.Contains(actor.Code)
            )
            {
                states.Add(actor.Code);
            }
        }
        return states.ToImmutable();
    }

    private static (bool Hit, int At) Match(VoiceKnowledge knowledge, Sentence sentence, AssessmentRole role)
    {
        foreach (var line in knowledge.Assessments)
        {
            if (line.Role != role)
            {
                continue;
            }
            for (var i = 0; i + line.Words.Length <= sentence.Count; i++)
            {
                var all = true;
                for (var k = 0; k < line.Words.Length && all; k++)
                {
                    all =
                        sentence.Lemmas[i + k].Equals(line.Words[k], StringComparison.OrdinalIgnoreCase)
                        || sentence[i + k].IsForm(line.Words[k]);
                }
                if (all)
                {
                    return (true, i);
                }
            }
        }
        return (false, -1);
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
