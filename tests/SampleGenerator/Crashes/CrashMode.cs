namespace SampleGenerator.Crashes;

/// <summary>A crash that people meet again and again, as written in the text file.</summary>
internal sealed record CrashMode(
    string Key, string Service, string Platform, string Exception, int Occurrences, string Journey, string Action, string Carries,
    string Message, IReadOnlyList<string> Stack)
{
    public static readonly IReadOnlyList<CrashMode> All = [.. Read()];

    private static IEnumerable<CrashMode> Read()
    {
        var lines = TextFile.Lines("crash-modes.txt");
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].StartsWith("== ", StringComparison.Ordinal)) continue;
            var c = TextFile.Cells(lines[i][3..]);
            var stack = lines.Skip(i + 2).TakeWhile(line => !line.StartsWith("== ", StringComparison.Ordinal)).ToList();
            while (stack[^1].Length == 0) stack.RemoveAt(stack.Count - 1);
            yield return new(c[0], c[1], c[2], c[3], Text.Number(c[4]), c[5], c[6], c[7], lines[i + 1], stack);
        }
    }
}
