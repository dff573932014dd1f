using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ReliabilityDashboard.Features.PostMortems.Reading;

namespace ReliabilityDashboard.Tests.Features.PostMortems;

public sealed class MarkdownTextTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("[read](javascript:alert(1))")]
    [InlineData("[read](JaVaScRiPt:alert(1))")]
    [InlineData("[read](&#106;avascript:alert(1))")]
    [InlineData("[read](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)")]
    [InlineData("[read](vbscript:alert(1))")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("![x](https://elsewhere.example/who-reads.png)")]
    [InlineData("[read](https://a.example \"\\\" onmouseover=alert(1) x=\\\"\")")]
    [InlineData("<a href=\"https://a.example\" onclick=\"alert(1)\">x</a>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<iframe srcdoc='<script>alert(1)</script>'></iframe>")]
    [InlineData("`` <script>alert(1)</script> ``")]
    [InlineData("```\n</code></pre><script>alert(1)</script>\n```")]
    [InlineData("| a |\n|---|\n| <b onclick=alert(1)>x</b> |")]
    [InlineData("<style>body{display:none}</style>")]
    [InlineData("[x]: javascript:alert(1)\n\n[x]")]
    public void Nothing_that_can_act_gets_through(string typed)
    {
        var elements = Read(typed).QuerySelectorAll("body *").ToList();
        Assert.DoesNotContain(
            elements, element => element.LocalName is "script" or "img" or "svg" or "iframe" or "style" or "object" or "form" or "base");
        Assert.DoesNotContain(
            elements.SelectMany(element => element.Attributes),
            attribute =>
                attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style" or "srcdoc" or "src"
        );
        Assert.All(
            elements.Where(element => element.HasAttribute("href")),
            link => Assert.Matches("^(https?:|mailto:|/|#)", link.GetAttribute("href")));
    }

    [Fact]
    public void Typed_tags_are_shown_as_they_were_typed() =>
        Assert.Equal("<b>not bold</b>", Read("<b>not bold</b>").QuerySelector("p")!.TextContent);

    [Fact]
    public void Emphasis_lists_code_and_links_are_drawn()
    {
        var body = Read("**bold** and `code`\n\n- one\n- two\n\n[the runbook](https://runbooks.example/checkout)");
        Assert.Equal(
            ("bold", "code", 2),
            (body.QuerySelector("strong")!.TextContent, body.QuerySelector("code")!.TextContent, body.QuerySelectorAll("ul > li").Length));
        var link = body.QuerySelector("a")!;
        Assert.Equal(
            ("https://runbooks.example/checkout", "nofollow noopener noreferrer"), (link.GetAttribute("href"), link.GetAttribute("rel")));
    }

    [Fact]
    public void A_heading_stays_below_the_sections_own() =>
        Assert.Equal(
            ["h3", "h4", "h6"],
            Read("# one\n\n## two\n\n##### five").QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName));

    [Fact]
    public void A_line_break_stays_where_it_was_typed() => Assert.Single(Read("first\nsecond").QuerySelectorAll("br"));

    [Fact]
    public void Boxes_of_a_task_list_say_whether_they_are_done()
    {
        var boxes = Read("- [x] flag removed\n- [ ] alert added").QuerySelectorAll("input").ToList();
        Assert.Equal(["done", "not done"], boxes.Select(box => box.GetAttribute("aria-label")));
        Assert.All(boxes, box => Assert.Equal("checkbox", box.GetAttribute("type")));
    }

    public static TheoryData<string> TooDeep =>
        [
            new string('>', 200), new string('[', 130),
            string.Concat(Enumerable.Range(0, 150).Select(depth => $"{new string(' ', depth * 2)}- x\n")),
            new string('>', 90_000) + "x", new string('[', 90_000),
        ];

    [Theory]
    [MemberData(nameof(TooDeep))]
    public void What_is_nested_too_deeply_to_be_drawn_is_told_apart_and_takes_nobody_the_page(string typed) =>
        Assert.Null(MarkdownText.Of(typed));

    private static IElement Read(string typed) => new HtmlParser().ParseDocument(MarkdownText.Of(typed)!.Value.Value).Body!;
}
