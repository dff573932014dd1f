using System.Text.RegularExpressions;

namespace ReliabilityDashboard.Tests.Architecture;

/// <summary>The areas of the web project and which uses which. Registrations, which put everything together, are left out.</summary>
internal static partial class Areas
{
    private const string Root = "ReliabilityDashboard.";

    /// <summary>Each use of another area, with the first type that makes it.</summary>
    public static IReadOnlyList<(string From, string To, string By)> Uses { get; } =
    [
        .. ByType().Concat(ByImport()).Where(use => use.From != use.To)
            .GroupBy(use => (use.From, use.To))
            .Select(use => (use.Key.From, use.Key.To, use.Select(one => one.By).Order(StringComparer.Ordinal).First()))
            .Order(),
    ];

    /// <summary>Such as <c>Shell</c> or <c>Features.Matrix</c>; null for what lies in no area.</summary>
    public static string? Of(string? space) =>
        space is not null && AreaName().Match(space) is { Success: true } found ? found.Groups[1].Value : null;

    private static IEnumerable<(string From, string To, string By)> ByType() =>
        from type in House.Web.GetTypes()
        where !type.IsNested && !type.Name.EndsWith("Setup", StringComparison.Ordinal)
        let area = Of(type.Namespace)
        where area is not null
        from used in TypeReferences.Of(type)
        where used.Assembly == House.Web
        let other = Of(used.Namespace)
        where other is not null
        select (area, other, $"{type.Name} names {used.Name}");

    /// <summary>An import alone counts as well: it may be for a constant, whose value the compiler copies.</summary>
    private static IEnumerable<(string From, string To, string By)> ByImport() =>
        from file in House.Files("src/ReliabilityDashboard")
        let name = Path.GetFileName(file.Name)
        where !name.EndsWith("Setup.cs", StringComparison.Ordinal) && name is not ("Program.cs" or "_Imports.razor")
        let area = Of(Root + Path.GetDirectoryName(file.Name)!.Replace('\\', '/')["src/ReliabilityDashboard/".Length..].Replace('/', '.'))
        from line in file.Lines
        let import = Import().Match(line)
        where import.Success
        let other = Of(import.Groups[1].Value)
        where area is not null && other is not null
        select (area, other, $"{name} imports {import.Groups[1].Value}");

    [GeneratedRegex(@"^ReliabilityDashboard\.(Features\.\w+|Shell|Charts|Api|Security|Operations)\b")]
    private static partial Regex AreaName();

    [GeneratedRegex(@"^@?using (?:static |\w+ = )?([\w.]+)")]
    private static partial Regex Import();
}
