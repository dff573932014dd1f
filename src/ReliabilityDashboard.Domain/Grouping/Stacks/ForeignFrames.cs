namespace ReliabilityDashboard.Domain.Grouping.Stacks;

/// <summary>Tells the program's own frames from those of platforms and libraries, by one committed list.</summary>
internal static class ForeignFrames
{
    private static readonly ILookup<StackForm, (string Kind, string Text)> Rules = EmbeddedList.Lines("foreign-frames.txt")
        .Select(line => line.Split(' ', 3))
        .ToLookup(parts => Enum.Parse<StackForm>(parts[0]), parts => (parts[1], parts[2]));

    public static bool IsForeign(StackForm form, string function, string? place)
    {
        return Rules[form].Any(rule => rule.Kind switch
        {
            "name" => function.StartsWith(rule.Text, StringComparison.Ordinal),
            "path" => place?.Contains(rule.Text, StringComparison.Ordinal) == true,
            _ => place?.StartsWith(rule.Text, StringComparison.Ordinal) == true,
        });
    }
}
