using System.Text.RegularExpressions;

namespace ReliabilityDashboard.Domain.Grouping.Stacks;

/// <summary>One pattern per form. A line that matches none is no frame.</summary>
internal static class StackPatterns
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.Compiled | RegexOptions.ExplicitCapture;

    /// <summary>In order of strictness: a line of Java looks like one of .NET, not the other way round.</summary>
    public static IReadOnlyList<(StackForm Form, Regex Pattern)> All { get; } =
    [
        (
            StackForm.Java,
            new(
                @"^\s*at (?:[\w.@$-]*/{1,2})?(?<function>[\w.$<>/@-]+)\("
                    + @"(?<place>[^()\s:]+\.(?:java|kt|scala|groovy|clj|kts)(?::-?\d+)?"
                    + @"|SourceFile(?::\d+)?|Native Method|Unknown Source)\)",
                Options
            )
        ),
        (
            StackForm.JavaScript,
            new(
                @"^\s*(?:at (?:async )?(?:(?<function>\S.*?) \()?(?<place>[^()\s][^()]*?):\d+:\d+\)?"
                    + @"|at (?<function>\S.*?) \((?<place>native|<anonymous>)\)"
                    + @"|(?<function>[^@\s]*)@(?<place>[^@\s]+?):\d+(?::\d+)?)\s*$",
                Options
            )
        ),
        (
            StackForm.DotNet,
            new(
                @"^\s*at (?<function>[^()\s][^()]*?)\s?\([^()]*(?:\([^()]*\)[^()]*)*\)"
                    + @"(?: in (?<place>.+?):line \d+| \[0x[0-9a-f]+\] in .*)?\s*$",
                Options
            )
        ),
        (StackForm.Python, new(@"^\s*File ""(?<place>[^""]+)"", line \d+(?:, in (?<function>.+?))?\s*$", Options)),
        (
            StackForm.Native,
            new(
                @"^\s*#\d+\s+(?:(?:pc )?(?:0x[0-9a-fA-F]+|[0-9a-fA-F]{8,16})\s+)?(?:in )?"
                    + @"(?:(?<place>/\S+\.so\S*|/\S+\.(?:apk|dex|oat|odex)\S*) \((?<function>[^+)]+)\+\d+\)"
                    + @"|(?<function>[^\s(/]\S*(?: \w+)*?(?:<.*?>)?(?:::\S+)*)(?:\s*\(.*\))?"
                    + @"(?:\s+(?:at|from)\s+(?<place>\S+?)(?::\d+)*|\s+(?<place>/\S+?)(?::\d+)*)?)\s*(?:\(BuildId: .*\))?$",
                Options
            )
        ),
        (StackForm.Apple, new(@"^\s*\d+\s+(?<place>\S.*?)\s+0x[0-9a-fA-F]+\s+(?<function>.+?)(?: \+ \d+)?(?: \(.*:\d+\))?\s*$", Options)),
        (StackForm.Go, new(@"^(?<function>[\w./*()\-]+(?:\.\(\*?\w+\))?\.[\w.\[\]·]+)\([^()]*\)\s*$", Options)),
    ];
}
