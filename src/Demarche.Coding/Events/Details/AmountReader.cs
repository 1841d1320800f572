using Demarche.Language;

namespace Demarche.Coding.Events.Details;

/// <summary>Finds the numbers of a sentence, ranges and sums of money among them: 'at least 40', 'between 30 and 50', '€1.2bn'.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class AmountReader(AmountWords words, Currencies currencies)
{
    private const int LongestUnit = 3;
    private readonly NumberReader numbers = new(words);

    /// <summary>All numbers, in order.</summary>
    public List<Amount> Read(Sentence sentence)
    {
        var found = new List<Amount>();
        for (var at = 0; at < sentence.Count; at++)
        {
            if (At(sentence, at) is { } amount)
            {
                found.Add(amount);
                at = amount.Last;
            }
        }
        return found;
    }

    private Amount? At(Sentence sentence, int at)
    {
        // The 16 of 'F-16' counts nothing.
        if (at > 0 && sentence[at - 1].IsForm("-") && sentence.Spans[at - 1].End == sentence.Spans[at].Start)
        {
            return null;
        }
        var (unit, start) = Sign(sentence, at);
        if (numbers.At(sentence, start, unit.Length > 0) is not { } number)
        {
            return null;
        }
        var (from, to, last) = ((decimal?)number.Value, number.Open ? null : (decimal?)number.Value, number.Last);
        var before = at;
        var joined = NumberReader.Form(sentence, last + 1);
        var between = NumberReader.Form(sentence, at - 1) == "between";
        if (!number.Open && (joined is "-" or "–" or "—" or "to" or "or" || (joined == "and" && between)))
        {
            var (other, next) = Sign(sentence, last + 2);
            if (
                numbers.At(sentence, next, unit.Length + other.Length > 0) is { Open: false } end
                && end.Value > number.Value
            )
            {
                // '2-3 million'.
                from =
                    number.Scale == 1 && number.Value < end.Value / end.Scale ? number.Value * end.Scale : number.Value;
                (to, last) = (end.Value, end.Last);
                unit = unit.Length > 0 ? unit : other;
                before -= between ? 1 : 0;
            }
            else if (joined == "-")
            {
                return null;
            }
        }
        if (unit.Length == 0)
        {
            (unit, last) = Behind(sentence, last);
        }
        if (NumberReader.Form(sentence, last + 1) is "%" or "percent" or "per" && unit.Length == 0)
        {
            return null;
        }
        var (hedge, begin) = Before(sentence, before);
        if (from == to)
        {
            (from, to) = hedge switch
            {
                Hedge.From => (from, null),
                Hedge.To => (null, to),
                _ => (from, to),
            };
        }
        return new Amount(from, to, unit, begin, at, last);
    }

    // '$', 'US$', 'EUR': the sign, and where the number begins.
    private (string Unit, int Next) Sign(Sentence sentence, int at)
    {
        var form = NumberReader.Form(sentence, at);
        if (form.Length > 0 && currencies.Has(form) && (!char.IsLetter(form[^1]) || IsCode(sentence, at)))
        {
            return (form, at + 1);
        }
        var next = NumberReader.Form(sentence, at + 1);
        return
            form.Length > 0
            && next is [.., '$' or '¥']
            && sentence.Spans[at].End == sentence.Spans[at + 1].Start
            && currencies.Has(form + next)
            ? (form + next, at + 2)
            : ("", at);
    }

    private static bool IsCode(Sentence sentence, int at) =>
        sentence[at].Form is { Length: 3 } form && !form.ContainsAnyExceptInRange('A', 'Z');

    // 'euros', 'Swedish kronor': the unit, and its last word.
    private (string Unit, int Last) Behind(Sentence sentence, int last)
    {
        for (var length = LongestUnit; length > 0; length--)
        {
            var end = last + length;
            if (end >= sentence.Count)
            {
                continue;
            }
            var adjectives = string.Concat(
                Enumerable.Range(last + 1, length - 1).Select(i => NumberReader.Form(sentence, i) + "-")
            );
            foreach (var noun in new[] { sentence.Lemmas[end].ToLowerInvariant(), NumberReader.Form(sentence, end) })
            {
                if (currencies.Has(adjectives + noun))
                {
                    return (adjectives + noun, end);
                }
            }
        }
        return ("", last);
    }

    private static bool IsParticle(Sentence sentence, int at) =>
        sentence.Relations[at] == Relation.CompoundPrt || sentence.Xpos[at] == "RP";

    private (Hedge Hedge, int Start) Before(Sentence sentence, int at)
    {
        foreach (var (hedge, kind) in words.Hedges)
        {
            var start = at - hedge.Length;
            // The 'over' of 'handed over 14 tanks' goes with its verb.
            if (start >= 0 && (hedge.Length > 1 || !IsParticle(sentence, start)) && IsSaid(hedge, sentence, start))
            {
                return (kind, start);
            }
        }
        return (Hedge.None, at);
    }

    private static bool IsSaid(string[] words, Sentence sentence, int start)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (NumberReader.Form(sentence, start + i) != words[i])
            {
                return false;
            }
        }
        return true;
    }
}
