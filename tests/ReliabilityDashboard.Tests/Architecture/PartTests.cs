using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Features.Entry;
using ReliabilityDashboard.Shell.Components;

namespace ReliabilityDashboard.Tests.Architecture;

/// <summary>One bad part never takes a page: what a page is made of stands in parts, each of which fails in its own place.</summary>
public sealed partial class PartTests
{
    private static readonly Dictionary<string, Type> Components = House.Web.GetTypes()
        .Where(type => type.IsAssignableTo(typeof(IComponent)) && type is { IsAbstract: false, IsNested: false })
        .Append(typeof(DynamicComponent))
        .ToDictionary(type => type.Name.Split('`')[0]);

    private static readonly Dictionary<string, SourceFile> Files = House.Files("src/ReliabilityDashboard")
        .Where(file => file.Name.EndsWith(".razor", StringComparison.Ordinal))
        .ToDictionary(file => Path.GetFileNameWithoutExtension(file.Name));

    /// <summary>What is of a feature or a chart and placed by a page; what the shell brings is too small to fail by itself. Pages without a
    /// circuit are one form each.</summary>
    [Fact]
    public void Whatever_a_page_places_stands_in_a_part() =>
        House.None(
            from page in Pages()
            from placed in Placed(page)
            where IsOfOwn(placed.Name) && !placed.Within.Any(IsPart) && !IsAllOf(page, placed)
            select $"{page.Name}:{placed.Line} places {placed.Name} in no PagePart");

    [Fact]
    public void The_walk_sees_what_stands_where()
    {
        var placed = Pages().SelectMany(Placed).ToList();
        Assert.Contains(placed, one => one.Name == "MatrixChart" && one.Within.Contains(nameof(PagePart)));
        Assert.Contains(placed, one => one.Name == "DynamicComponent" && one.Within.Contains(nameof(PagePart)));
        Assert.Contains(placed, one => one.Name == "StatusTag" && one.Within.Contains(nameof(PageHead)));
        Assert.True(IsPart(nameof(PagePart)) && IsPart(nameof(Panel)) && IsPart(nameof(PageHead)) && !IsPart("PageBody"));
        Assert.True(Pages().Count() > 10);
    }

    private static IEnumerable<SourceFile> Pages() =>
        Files.Values.Where(file => file.Lines.Any(line => line.StartsWith("@page ", StringComparison.Ordinal))
            && !Components[Path.GetFileNameWithoutExtension(file.Name)].IsAssignableTo(typeof(StaticPage)));

    private static bool IsOfOwn(string component) =>
        Components[component].Namespace is { } space
        && (space.Contains(".Features.", StringComparison.Ordinal) || space.Contains(".Charts", StringComparison.Ordinal)
            || component == nameof(DynamicComponent));

    /// <summary>The part itself, and what is nothing but a part in a frame.</summary>
    private static bool IsPart(string component) =>
        component == nameof(PagePart)
        || (Files.TryGetValue(component, out var file) && Placed(file) is [{ Name: nameof(PagePart) }, ..]);

    /// <summary>The page itself in another file, which is walked in its place.</summary>
    private static bool IsAllOf(SourceFile page, PlacedComponent placed) =>
        placed.Within is ["PageBody"] && Placed(page).Count(other => other.Within.Contains("PageBody")) == 1
        && Placed(Files[placed.Name]).All(inner => !IsOfOwn(inner.Name) || inner.Within.Any(IsPart));

    private static List<PlacedComponent> Placed(SourceFile file)
    {
        var markup = Comments().Replace(
            string.Join('\n', file.Lines.TakeWhile(line => !line.StartsWith("@code", StringComparison.Ordinal))),
            comment => new string('\n', comment.Value.Count(letter => letter == '\n')));
        List<PlacedComponent> placed = [];
        var within = new Stack<string>();
        foreach (Match tag in Tags().Matches(markup))
        {
            var name = tag.Groups["name"].Value;
            // A type of C# in angle brackets is no tag.
            if (!Components.ContainsKey(name)) continue;
            if (tag.Groups["closing"].Length > 0)
            {
                while (within.TryPop(out var open) && open != name) { }
                continue;
            }
            placed.Add(new(name, markup[..tag.Index].Count(letter => letter == '\n') + 1, [.. within]));
            if (!tag.Value.EndsWith("/>", StringComparison.Ordinal)) within.Push(name);
        }
        return placed;
    }

    [GeneratedRegex("""<(?<closing>/?)(?<name>[A-Z]\w*)(?:"[^"]*"|[^">])*>""")]
    private static partial Regex Tags();

    [GeneratedRegex(@"@\*.*?\*@", RegexOptions.Singleline)]
    private static partial Regex Comments();

    /// <param name="Name">The component.</param>
    /// <param name="Line">Where its tag begins.</param>
    /// <param name="Within">The components around it, the nearest first.</param>
    private sealed record PlacedComponent(string Name, int Line, IReadOnlyList<string> Within);
}
