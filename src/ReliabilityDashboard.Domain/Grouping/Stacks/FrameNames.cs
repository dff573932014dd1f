using System.Text.RegularExpressions;

namespace ReliabilityDashboard.Domain.Grouping.Stacks;

/// <summary>Takes out of the names of functions and files what changes from build to build.</summary>
internal static partial class FrameNames
{
    public static string Function(string function)
    {
        var name = Address().Replace(function.Trim(), "");
        name = JavaLambda().Replace(name, "$$$$Lambda");
        name = GeneratedNumber().Replace(name, "$1");
        return Spaces().Replace(name, " ").Trim();
    }

    public static string? File(string? place)
    {
        if (string.IsNullOrWhiteSpace(place)) return null;
        var name = place.Split('?', '#')[0];
        name = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        return BundleHash().Replace(name, "");
    }

    [GeneratedRegex("0x[0-9a-fA-F]+", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"\$\$Lambda[$/\w.@]*", RegexOptions.CultureInvariant)]
    private static partial Regex JavaLambda();

    // .NET: <Add>d__5, b__1_0, DisplayClass5_0; Java: Cart$1, GeneratedMethodAccessor12.
    [GeneratedRegex(@"(__|DisplayClass|\$|Accessor)\d+(?:_\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex GeneratedNumber();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"[.\-_](?=[a-f]*\d)[0-9a-f]{6,}(?=\.)", RegexOptions.CultureInvariant)]
    private static partial Regex BundleHash();
}
