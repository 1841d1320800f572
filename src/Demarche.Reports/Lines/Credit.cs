namespace Demarche.Reports;

/// <summary>A caption's words and its credit, parted.</summary>
/// <param name="Words">The caption without the credit.</param>
/// <param name="Name">Who is credited; empty where nobody is.</param>
/// <param name="IsKnown">Whether the credit names an agency or says that it is of a picture.</param>
internal readonly record struct CreditedWords(string Words, string Name, bool IsKnown)
{
    private const int LongestCredit = 80;

    private static readonly Table.Words Known = Table.WordsOf("credits.tsv");

    private static readonly string[] Leads =
    [
        "photo by ",
        "photo: ",
        "photo courtesy of ",
        "photograph: ",
        "photograph by ",
        "picture: ",
        "image: ",
        "image by ",
        "image source, ",
        "credit: ",
        "source: ",
        "courtesy of ",
        "© ",
        "©",
    ];

    /// <summary>Parts a line that ends in <c>(Agency)</c> or <c>[Agency]</c>; null where it does not.</summary>
    public static CreditedWords? Of(string line)
    {
        if (line.Length < 4 || line[^1] is not (')' or ']'))
        {
            return null;
        }
        var open = line.LastIndexOf(line[^1] == ')' ? '(' : '[');
        var name = open < 0 ? "" : Blanks.Trim(line[(open + 1)..^1]);
        if (open <= 0 || name.Length is 0 or > LongestCredit || !(char.IsUpper(name[0]) || IsCredit(name)))
        {
            return null;
        }
        return new CreditedWords(Blanks.Trim(line[..open]), WithoutLead(name), IsCredit(name));
    }

    /// <summary>A credit without what introduces it: <c>Photo: AFP</c> is AFP.</summary>
    public static string WithoutLead(string credit)
    {
        var text = Blanks.Collapse(credit);
        foreach (var lead in Leads)
        {
            if (text.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
            {
                return text[lead.Length..].Trim();
            }
        }
        return text;
    }

    private static bool IsCredit(string name) =>
        Known.HasAny(
            name.ToLowerInvariant()
                .Split([' ', '/', ',', '.', ':', '·', '|', '-'], StringSplitOptions.RemoveEmptyEntries)
        );
}
