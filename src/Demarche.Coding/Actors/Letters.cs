using System.Text;

namespace Demarche.Coding.Actors;

/// <summary>Letters without their marks, and slugs for ids.</summary>
internal static class Letters
{
    // Latin-1 Supplement and Latin Extended-A from U+00C0 on, a letter each; '.' stands for itself unchanged.
    private const string Plain =
        "AAAAAAACEEEEIIIIDNOOOOO.OUUUUYTsaaaaaaaceeeeiiiidnooooo.ouuuuyty"
        + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNnOoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";

    // Vietnamese, from U+1EA0 on.
    private const string Vietnamese =
        "AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy";

    /// <summary>The letter without its mark.</summary>
    public static char Fold(char c) =>
        c < 'À' ? c
        : c - 'À' < Plain.Length && Plain[c - 'À'] != '.' ? Plain[c - 'À']
        : c - 'Ạ' is >= 0 and var at && at < Vietnamese.Length ? Vietnamese[at]
        : c is 'ơ' ? 'o'
        : c is 'Ơ' ? 'O'
        : c is 'ư' ? 'u'
        : c is 'Ư' ? 'U'
        : c is 'ș' ? 's'
        : c is 'Ș' ? 'S'
        : c is 'ț' ? 't'
        : c is 'Ț' ? 'T'
        : c;

    /// <summary>Folded and in lower case, words joined by hyphens: <c>baek-won-soon</c>.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var raw in text)
        {
            var c = char.ToLowerInvariant(Fold(raw));
            if (char.IsLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-' && c is not ('\'' or '’' or '.'))
            {
                slug.Append('-');
            }
        }
        return slug.ToString().Trim('-');
    }

    /// <summary>How many letters must be changed, put in, left out or swapped with their neighbour; stops at <paramref name="limit"/> + 1.</summary>
    public static int Distance(string a, string b, int limit)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
        {
            return limit + 1;
        }
        var before = new int[b.Length + 1];
        var last = new int[b.Length + 1];
        var now = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                now[j] = Math.Min(Math.Min(now[j - 1] + 1, last[j] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
                }
            }
            (before, last, now) = (last, now, before);
        }
        return Math.Min(last[b.Length], limit + 1);
    }
}
