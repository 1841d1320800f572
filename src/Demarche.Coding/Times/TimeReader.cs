using System.Collections.Immutable;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Times;

/// <summary>Finds the time expressions of a report and works them out against its day. Thread-safe; no I/O.</summary>
public sealed class TimeReader(TimeKnowledge knowledge)
{
    /// <summary>Reads a report.</summary>
    public TimeReading Read(ParsedReport report)
    {
        var resolver = new Resolver(report.Day);
        var times = ImmutableArray.CreateBuilder<PlacedTime>();
        foreach (var passage in report.Passages)
        {
            ReadPassage(report, passage, resolver, times);
        }
        return new TimeReading(knowledge, report, times.ToImmutable());
    }

    private void ReadPassage(
        ParsedReport report,
        Passage passage,
        Resolver resolver,
        ImmutableArray<PlacedTime>.Builder times
    )
    {
        var sentence = passage.Sentence;
        var units = UnitReader.Read(report.Text, sentence.Span);
        var token = 0;
        for (var at = 0; at < units.Count; )
        {
            if (units[at].Role == Role.None || TimeGrammar.Read(units, at) is not { } found)
            {
                at++;
                continue;
            }
            var span = units.SpanOf(at, found.End);
            while (token < sentence.Count - 1 && sentence.Spans[token].End <= span.Start)
            {
                token++;
            }
            var last = token;
            while (last < sentence.Count - 1 && sentence.Spans[last + 1].Start < span.End)
            {
                last++;
            }
            var head = Head(sentence, token, last);
            var tense = Prepositions.Tense(
                units,
                at,
                knowledge.Tenses.OfTime(sentence, head),
                Tenses.IsNegated(sentence, head)
            );
            if (Plausible.Is(sentence, found.Expression, tense, token, last))
            {
                var resolved = resolver.Resolve(
                    found.Expression,
                    tense,
                    new TimePlace(passage.Index, IsInPassing(sentence, head))
                );
                if (
                    found.Expression is ShiftExpression { FromText: true, Count: 0 }
                    && resolved.Period.IsUnknown
                    && sentence[token].IsForm("the")
                    && !units.Key(at + 1).Equals("same", StringComparison.Ordinal)
                )
                {
                    // "the day", "the quarter" of nothing told before: no time.
                    at = found.End;
                    continue;
                }
                times.Add(
                    new PlacedTime(
                        new TimeMention(span, resolved.Type, resolved.Value, resolved.Period),
                        found.Expression,
                        passage.Index,
                        token,
                        last,
                        head
                    )
                );
            }
            at = found.End;
        }
    }

    // In a clause about somebody or something of the sentence, or on what went before or led to the act.
    private static bool IsInPassing(Sentence sentence, int head)
    {
        for (var at = head; at >= 0; at = sentence.Heads[at])
        {
            if (
                sentence.Relations[at].Base() == Relation.Acl
                || at != head && sentence.Relations[at].Base() == Relation.Obl && Prepositions.PartsTimes(sentence, at)
            )
            {
                return true;
            }
        }
        return false;
    }

    // The word of the expression whose head lies outside it.
    private static int Head(Sentence sentence, int first, int last)
    {
        for (var i = last; i >= first; i--)
        {
            var head = sentence.Heads[i];
            if (
                (head < first || head > last)
                && sentence.Relations[i] is not (Relation.Case or Relation.Punct or Relation.Det or Relation.Mark)
            )
            {
                return i;
            }
        }
        return last;
    }
}
