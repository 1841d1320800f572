using System.Text;
using AngleSharp.Dom;

namespace Demarche.Reports;

/// <summary>Walks over a page's elements without recursion and cuts its text into blocks.</summary>
internal sealed class PageWalker
{
    private static readonly HashSet<string> BlockTags = new(StringComparer.Ordinal)
    {
        "address",
        "article",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "li",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "picture",
        "img",
        "time",
    };

    private readonly List<PageBlock> blocks = [];
    private readonly StringBuilder text = new();
    private readonly StringBuilder credit = new();
    private readonly Stack<(IElement Element, PageRole Role)> roles = new();
    private readonly IElement? root;
    private readonly bool byName;
    private IElement holder;
    private string stamp = "";
    private int linkLength;
    private int linkDepth;
    private int creditDepth;
    private bool inRoot;
    private bool afterBreak;

    private PageWalker(IElement scope, IElement? root, bool byName)
    {
        (this.root, this.byName, holder) = (root, byName, scope);
    }

    /// <summary>The blocks of an element, in order.</summary>
    /// <param name="scope">The element.</param>
    /// <param name="root">The element inside it that holds the body; null where it is not known yet.</param>
    /// <param name="byName">Whether names of classes may say that an element is to be left out.</param>
    public static IReadOnlyList<PageBlock> Walk(IElement scope, IElement? root, bool byName)
    {
        var walker = new PageWalker(scope, root, byName);
        walker.Run(scope);
        return walker.blocks;
    }

    /// <summary>Goes by places in the lists of children: asking a node for its next sibling would search for it from the first.</summary>
    private void Run(IElement scope)
    {
        var open = new Stack<(IElement Element, int Next)>();
        if (Enter(scope))
        {
            open.Push((scope, 0));
        }
        while (open.TryPop(out var top))
        {
            if (top.Next >= top.Element.ChildNodes.Length)
            {
                Leave(top.Element);
                continue;
            }
            open.Push((top.Element, top.Next + 1));
            var node = top.Element.ChildNodes[top.Next];
            if (node is IElement element)
            {
                if (Enter(element))
                {
                    open.Push((element, 0));
                }
            }
            else if (node is IText run)
            {
                AddText(run.Data);
            }
        }
        Flush();
    }

    private void AddText(string data)
    {
        (creditDepth > 0 ? credit : text).Append(data);
        afterBreak &= string.IsNullOrWhiteSpace(data);
        linkLength += linkDepth > 0 && creditDepth == 0 ? Blanks.Collapse(data).Length : 0;
    }

    /// <summary>Whether its children are to be walked.</summary>
    private bool Enter(IElement element)
    {
        if (element.LocalName == "br")
        {
            Break();
            return false;
        }
        var role = element == root ? PageRole.None : PageRoles.Of(element, byName);
        if (role == PageRole.Skip)
        {
            // A skipped element inside a line leaves the line whole; one between blocks parts them.
            if (IsBlock(element, role))
            {
                Flush();
            }
            return false;
        }
        // A writer's link inside the byline is part of it, and so are other parts of one thing.
        role = role == Current && !BlockTags.Contains(element.LocalName) ? PageRole.None : role;
        // Inside a caption a credit is no block of its own; inside a paragraph a time is just words.
        var isCredit = role == PageRole.Credit && Current == PageRole.Caption;
        if (isCredit || creditDepth > 0)
        {
            creditDepth++;
            return true;
        }
        if (role == PageRole.Stamp && holder.LocalName == "p" && Current == PageRole.None && text.Length > 0)
        {
            role = PageRole.None;
        }
        else if (element == root || IsBlock(element, role))
        {
            Flush();
            holder = element;
        }
        if (role != PageRole.None)
        {
            roles.Push((element, role));
        }
        if (element.LocalName == "time")
        {
            stamp = element.GetAttribute("datetime") ?? "";
        }
        linkDepth += element.LocalName == "a" ? 1 : 0;
        inRoot |= element == root;
        return true;
    }

    private void Leave(IElement element)
    {
        if (creditDepth > 0)
        {
            creditDepth--;
            return;
        }
        linkDepth -= element.LocalName == "a" ? 1 : 0;
        var hasRole = roles.TryPeek(out var top) && top.Element == element;
        if (element == holder || element == root || (hasRole && IsBlock(element, top.Role)))
        {
            Flush();
            holder = element.ParentElement ?? element;
            while (holder.ParentElement is { } parent && !IsBlock(holder, PageRole.None))
            {
                holder = parent;
            }
        }
        if (hasRole)
        {
            roles.Pop();
        }
        if (element == root)
        {
            inRoot = false;
        }
    }

    private PageRole Current => roles.TryPeek(out var top) ? top.Role : PageRole.None;

    private static bool IsBlock(IElement element, PageRole role) =>
        BlockTags.Contains(element.LocalName) && (element.LocalName != "time" || role == PageRole.Stamp)
        || role is PageRole.Byline or PageRole.Deck or PageRole.Caption or PageRole.Credit or PageRole.Stamp
        || role == PageRole.Skip
            && element.LocalName is "nav" or "aside" or "footer" or "form" or "div" or "section" or "ul";

    /// <summary>Two breaks part paragraphs, one is a space.</summary>
    private void Break()
    {
        if (afterBreak && text.Length > 0)
        {
            Flush();
        }
        else
        {
            (creditDepth > 0 ? credit : text).Append('\n');
        }
        afterBreak = true;
    }

    private void Flush()
    {
        var run = Blanks.Collapse(text.ToString());
        if (run.Length > 0 || stamp.Length > 0 || credit.Length > 0)
        {
            blocks.Add(
                new PageBlock(
                    run,
                    linkLength,
                    holder,
                    Current,
                    CreditedWords.WithoutLead(credit.ToString()),
                    stamp,
                    inRoot
                )
            );
        }
        text.Clear();
        credit.Clear();
        stamp = "";
        linkLength = 0;
        afterBreak = false;
    }
}
