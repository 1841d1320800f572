using System.Globalization;
using System.Text;

namespace Demarche.Core;

/// <summary>Names a revision by its content.</summary>
internal static class RevisionHash
{
    public static string Of(Revision revision)
    {
        var lines = new StringBuilder();
        lines.Append(revision.Text).Append('\0');
        lines.Append(revision.Headline).Append('\0').Append(revision.Deck).Append('\0');
        lines.AppendJoin(',', revision.Paragraphs.Items).Append('\0');
        lines.AppendJoin(',', revision.Captions.Select(c => $"{c.Span} {c.Credit}")).Append('\0');
        lines.Append(revision.Byline).Append('\0').Append(revision.BylineRole).Append('\0');
        lines.Append(Stamp(revision.Published)).Append('\0').Append(Stamp(revision.Modified));
        return ContentHash.Of(lines.ToString());
    }

    private static string Stamp(DateTimeOffset? stamp) => stamp?.ToString("O", CultureInfo.InvariantCulture) ?? "";
}
