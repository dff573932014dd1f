using Ganss.Xss;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Reading.Releases;

namespace ReliabilityDashboard.Features.PostMortems.Reading;

/// <summary>Turns what people write into HTML that can do nothing but be read.</summary>
public static class MarkdownText
{
    // Under a section's own heading, which is the second level of the page.
    private const int HeadingsBelow = 2;
    private const int DeepestHeading = 6;

    // Line breaks stay as they were typed, as in the field they were typed into.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .DisableHtml()
        .UsePipeTables()
        .UseTaskLists()
        .UseEmphasisExtras()
        .UseAutoLinks()
        .UseSoftlineBreakAsHardlineBreak()
        .Build();

    // The second wall: whatever a flaw of the first lets through is not in this list. No pictures, since their address tells who reads.
    private static readonly HtmlSanitizer Sanitizer = new(
        new HtmlSanitizerOptions
        {
            AllowedTags = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "p",
                "br",
                "hr",
                "h3",
                "h4",
                "h5",
                "h6",
                "strong",
                "em",
                "del",
                "sub",
                "sup",
                "ins",
                "mark",
                "code",
                "pre",
                "blockquote",
                "ul",
                "ol",
                "li",
                "a",
                "input",
                "table",
                "thead",
                "tbody",
                "tr",
                "th",
                "td",
            },
            AllowedAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
            {
                "href",
                "title",
                "start",
                "type",
                "checked",
                "disabled",
            },
            AllowedSchemes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "http", "https", "mailto" },
            UriAttributes = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "href" },
            AllowedCssProperties = new HashSet<string>(),
        }
    );

    static MarkdownText() =>
        Sanitizer.PostProcessNode += (_, args) =>
        {
            if (args.Node is not AngleSharp.Dom.IElement element)
                return;
            if (element.LocalName == "a")
                element.SetAttribute("rel", "nofollow noopener noreferrer");
            // Only the boxes of task lists are made by Markdown; nobody can tick them here.
            if (element.LocalName == "input")
            {
                element.SetAttribute("type", "checkbox");
                element.SetAttribute("disabled", "");
                element.SetAttribute("aria-label", element.HasAttribute("checked") ? "done" : "not done");
            }
        };

    /// <summary>Names of releases lead to their pages, but where they stand in a link already.</summary>
    private static void Link(MarkdownDocument document, ReleaseMentions releases)
    {
        foreach (var literal in document.Descendants<LiteralInline>().Where(one => !one.FindParentOfType<LinkInline>().Any()).ToList())
        {
            var parts = releases.In(literal.Content.ToString());
            if (parts.All(part => part.Href is null)) continue;
            foreach (var (part, href) in parts)
            {
                Inline said = new LiteralInline(part);
                literal.InsertBefore(href is null ? said : new LinkInline(href, "").AppendChild(said));
            }
            literal.Remove();
        }
    }

    /// <summary>The text as it is read; null where its marks are nested so deeply that it can only be shown as it was typed.</summary>
    public static MarkupString? Of(string markdown, ReleaseMentions? releases = null)
    {
        try
        {
            var document = Markdown.Parse(markdown, Pipeline);
            foreach (var heading in document.Descendants<HeadingBlock>())
                heading.Level = Math.Min(heading.Level + HeadingsBelow, DeepestHeading);
            if (releases is not null) Link(document, releases);
            return new(Sanitizer.Sanitize(document.ToHtml(Pipeline)));
        }
        catch (ArgumentException)
        {
            // What Markdig says where it would go too deep. Whatever people type, it takes no page from its readers.
            return null;
        }
    }
}
