using System.Globalization;
using Demarche.Language;

namespace Demarche.Coding.Events.Details;

/// <summary>A number without what is said around it.</summary>
/// <param name="Value">How many.</param>
/// <param name="Scale">The last power that it was multiplied by: a million in '1.2 million'; else 1.</param>
/// <param name="Open">Whether it is only the least: 'dozens', 'several hundred'.</param>
/// <param name="Last">Its last word.</param>
internal readonly record struct Number(decimal Value, decimal Scale, bool Open, int Last);

/// <summary>Reads one number in digits or words: <c>1,200</c>, <c>1.2bn</c>, 'twenty-three', 'half a dozen', 'tens of thousands'.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class NumberReader(AmountWords words)
{
    // 'Dozens' are at least two dozen.
    private const int Several = 2;
    private const decimal Thousand = 1000;

    /// <summary>The number that begins at a word; null where none does.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="at">The word.</param>
    /// <param name="money">Whether a sign of money stands before it.</param>
    public Number? At(Sentence sentence, int at, bool money) =>
        Half(sentence, at) ?? Plural(sentence, at) ?? Few(sentence, at) ?? Built(sentence, at, money);

    // 'half a dozen', 'a half dozen', 'half-dozen'.
    private Number? Half(Sentence sentence, int at)
    {
        var i = at;
        var half = false;
        while (i < sentence.Count && i < at + 3 && Form(sentence, i) is "half" or "a" or "an" or "-")
        {
            half |= Form(sentence, i++) == "half";
        }
        return half && words.Value("times", Form(sentence, i)) is { } times
            ? new Number(times / Several, 1, false, i)
            : null;
    }

    private Number? Plural(Sentence sentence, int at)
    {
        if (PluralValue(sentence, at) is not { } value)
        {
            return null;
        }
        return Form(sentence, at + 1) == "of" && PluralValue(sentence, at + 2) is { } more
            ? new Number(Several * value * more, 1, true, at + 2)
            : new Number(Several * value, 1, true, at);
    }

    private decimal? PluralValue(Sentence sentence, int at) =>
        Form(sentence, at) is { Length: > 2 } form && form[^1] == 's' ? words.Value("times", form[..^1]) : null;

    private Number? Few(Sentence sentence, int at)
    {
        var i = Form(sentence, at) is "a" ? at + 1 : at;
        if (words.Value("few", Form(sentence, i)) is not { } few || (i == at && Form(sentence, i) == "few"))
        {
            return null;
        }
        return words.Value("times", Form(sentence, i + 1)) is { } times
            ? new Number(few * times, 1, true, i + 1)
            : new Number(few, 1, true, i);
    }

    // One, twenty-three, two hundred and five thousand, 1.2 million, a hundred.
    private Number? Built(Sentence sentence, int at, bool money)
    {
        var i = at;
        var article = Form(sentence, i) is "a" or "an";
        i += article ? 1 : 0;
        var (total, part, scale) = (0m, 0m, 1m);
        var (any, scaled, digits) = (false, false, false);
        for (; i < sentence.Count; i++)
        {
            var form = Form(sentence, i);
            if (!any && !article && Digits(form) is { } value)
            {
                (part, any, digits) = (value, true, true);
            }
            else if (words.Value("number", form) is { } small && (scaled || !any || Tens(part, small)) && !digits)
            {
                // 'the couple' and 'the pair' are people.
                if (article != (sentence.Tags[i] == Upos.Noun) && !any)
                {
                    return null;
                }
                part += small;
                (any, scaled, article) = (true, false, false);
            }
            else if (words.Value("times", form) is { } times && (any || article))
            {
                part = Math.Max(part, any ? part : 1) * times;
                if (times >= Thousand)
                {
                    (total, part, scale) = (total + part, 0, times);
                }
                (any, scaled) = (true, true);
            }
            else if (digits && words.Value("glued", form) is { } glued && (money || IsGlued(sentence, i)))
            {
                return new Number(part * glued, glued, false, i);
            }
            else if (!any || !(form is "-" or "and" && Continues(sentence, i, part, scaled)))
            {
                break;
            }
        }
        return any ? new Number(total + part, scale, false, i - 1) : null;
    }

    // The hyphen of 'twenty-three', the 'and' of 'two hundred and five'.
    private bool Continues(Sentence sentence, int at, decimal part, bool scaled) =>
        words.Value("number", Form(sentence, at + 1)) is { } next
        && (Form(sentence, at) == "-" ? Tens(part, next) : scaled && sentence[at].HeadToken.Upos == Upos.Num);

    private static bool Tens(decimal part, decimal small) =>
        part % 100 >= 20 && part % 10 == 0 && small is > 0 and < 10;

    private static bool IsGlued(Sentence sentence, int at) =>
        at > 0 && sentence.Spans[at - 1].End == sentence.Spans[at].Start;

    private static decimal? Digits(string form) =>
        form.Length > 0
        && char.IsAsciiDigit(form[0])
        && decimal.TryParse(
            form,
            NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var value
        )
            ? value
            : null;

    /// <summary>The word at that place, lower case; empty past the end.</summary>
    public static string Form(Sentence sentence, int at) =>
        at >= 0 && at < sentence.Count ? sentence[at].LowerForm : "";
}
