namespace Demarche.Train;

/// <summary>Shows some sentences as headlines and careless writers would have them: present tense, other letter case, no final stop.</summary>
internal sealed class Varier(string[] tags)
{
    private readonly PresentTense _present = new(tags);

    public GoldSentence Vary(GoldSentence sentence, Settings settings, Dice dice)
    {
        if (dice.Chance(settings.Present))
        {
            sentence = _present.Turn(sentence);
        }
        if (dice.Chance(settings.Unstop) && EndsInLooseStop(sentence))
        {
            var n = sentence.Forms.Length - 1;
            sentence = new GoldSentence(
                sentence.Forms[..n],
                sentence.Lemmas[..n],
                sentence.Upos[..n],
                sentence.Xpos[..n],
                sentence.Heads[..n],
                sentence.Relations[..n]
            );
        }
        if (!dice.Chance(settings.Recase))
        {
            return sentence;
        }
        Func<string, string> change = dice.Below(4) switch
        {
            0 => form => form.ToLowerInvariant(),
            1 => form => form.ToUpperInvariant(),
            _ => Title,
        };
        return sentence with { Forms = [.. sentence.Forms.Select(change)] };
    }

    private static bool EndsInLooseStop(GoldSentence sentence)
    {
        var last = sentence.Forms.Length - 1;
        return last > 0 && sentence.Forms[last] is "." && !sentence.Heads.Contains(last);
    }

    // Short function words stay small, as in most headlines.
    private static string Title(string form) =>
        form.Length > 3
        || !char.IsLetter(form[0])
        || form
            is not (
                "a"
                or "an"
                or "the"
                or "of"
                or "in"
                or "on"
                or "at"
                or "to"
                or "and"
                or "or"
                or "but"
                or "for"
                or "by"
                or "as"
            )
            ? char.ToUpperInvariant(form[0]) + form[1..]
            : form;
}
