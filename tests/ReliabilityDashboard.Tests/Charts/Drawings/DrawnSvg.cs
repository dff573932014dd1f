using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace ReliabilityDashboard.Tests.Charts.Drawings;

/// <summary>A picture as a reader of XML sees it; one that is no XML throws.</summary>
internal sealed partial class DrawnSvg(string svg)
{
    private readonly XElement root = XElement.Parse(svg);

    public double Width => Number(root, "width");

    public double Height => Number(root, "height");

    public IReadOnlyList<string> Texts => [.. Named("text").Select(text => text.Value)];

    public string Name => (string)root.Attribute("aria-label")!;

    /// <summary>Elements of a kind, patterns left out.</summary>
    public IEnumerable<XElement> Named(string kind) =>
        root.Elements().Where(element => element.Name.LocalName == kind);

    /// <summary>The outlines drawn with a line of that width: runs of places, px.</summary>
    public IReadOnlyList<IReadOnlyList<(double X, double Y)>> Lines(double width) =>
    [
        .. Named("path").Where(path => path.Attribute("stroke-width") is { } attribute && Number(attribute.Value) == width)
            .SelectMany(path => ((string)path.Attribute("d")!).Split('M', StringSplitOptions.RemoveEmptyEntries))
            .Select(run => (IReadOnlyList<(double, double)>)[.. run.Split('L').Select(Place)]),
    ];

    public IReadOnlyList<(double X, double Y)> Circles(double radius) =>
    [
        .. Named("circle").Where(circle => Number(circle, "r") == radius)
            .Select(circle => (Number(circle, "cx"), Number(circle, "cy"))),
    ];

    /// <summary>Fills of its rectangles without repetition.</summary>
    public IReadOnlyList<string> Fills => [.. Named("rect").Select(area => (string)area.Attribute("fill")!).Distinct()];

    /// <summary>What holds for every picture: nothing is drawn outside or nowhere, and no letter is under 8 pt.</summary>
    public DrawnSvg AssertSound()
    {
        Assert.DoesNotMatch("NaN|∞|Infinity|[0-9]E[+-]?[0-9]", NotText().Replace(root.ToString(), ""));
        foreach (var text in Named("text"))
            if (text.Attribute("x") is not null)
            {
                Assert.InRange(Number(text, "x"), 0, Width);
                Assert.InRange(Number(text, "y"), 0, Height);
            }
        foreach (var (x, y) in Named("circle").Select(circle => (Number(circle, "cx"), Number(circle, "cy"))))
        {
            Assert.InRange(x, 0, Width);
            Assert.InRange(y, 0, Height);
        }
        Assert.InRange(Number(root, "font-size"), 8 * 96 / 72.0, 20);
        Assert.DoesNotContain(root.Descendants(), element => element.Attribute("font-size") is not null);
        Assert.DoesNotContain(root.Descendants(), element => element.Name.LocalName is "script" or "foreignObject" or "image" or "a");
        return this;
    }

    private static (double X, double Y) Place(string pair) =>
        pair.Split(' ') is [var x, var y] ? (Number(x), Number(y)) : throw new FormatException(pair);

    private static double Number(XElement element, string attribute) => Number((string)element.Attribute(attribute)!);

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(">[^<]*<|aria-label=\"[^\"]*\"|#[0-9a-f]{6}|hatch-[a-z]+-[0-9a-f]{6}")]
    private static partial Regex NotText();
}
