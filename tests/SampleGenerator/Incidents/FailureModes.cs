using SampleGenerator.Company;

namespace SampleGenerator.Incidents;

/// <summary>The written failure modes: those that keep coming back, and everything that happened once.</summary>
internal static class FailureModes
{
    public static readonly IReadOnlyList<FailureMode> All = [.. Recurring(), .. Spread([.. Singles(), .. OneOffs.All])];

    private static IEnumerable<FailureMode> Recurring()
    {
        var lines = TextFile.Lines("failure-modes.txt");
        for (var i = 0; i < lines.Count; i++)
        {
            if (!lines[i].StartsWith("= ", StringComparison.Ordinal)) continue;
            var block = lines.Skip(i + 1).TakeWhile(line => !line.StartsWith("= ", StringComparison.Ordinal)).ToArray();
            var c = TextFile.Cells(lines[i][2..]);
            yield return new(
                c[0], c[1], c[2], c[3], c[4], Text.Number(c[5]), Text.Number(c[6]), Text.Decimal(c[7]) / 100, c[8] == "fp",
                c[9].Split(' ', StringSplitOptions.RemoveEmptyEntries),
                c[10] == "late",
                null,
                null,
                Marked(block, "- "),
                Marked(block, "> ")
            )
            {
                Origin = c.Length > 11 ? c[11] : "",
            };
        }
    }

    private static IEnumerable<FailureMode> Singles() =>
        from line in TextFile.Lines("single-incidents.txt")
        where line.Length > 0
        let c = TextFile.Cells(line)
        let at = c[6].Length > 0 ? Calendar.BeforeEnd(Text.Decimal(c[6])) : (DateTime?)null
        select new FailureMode(
            c[7], c[0], c[1], c[2], c[3], 1, Text.Number(c[4]), Text.Decimal(c[5]) / 100, false, [], false, at, null, [c[7]], [c[8]]);

    // Evenly over the two years, so that no quarter is quiet by luck.
    private static IEnumerable<FailureMode> Spread(FailureMode[] once)
    {
        var chance = Chance.For("when something happened once");
        var drawn = once.Where(mode => mode.At is null).ToArray();
        chance.Shuffle(drawn);
        return once.Where(mode => mode.At is not null)
            .Concat(drawn.Select((mode, i) => mode with { Part = (i + chance.Unit()) / drawn.Length }));
    }

    private static string[] Marked(string[] block, string mark) =>
        [.. block.Where(line => line.StartsWith(mark, StringComparison.Ordinal)).Select(line => line[mark.Length..])];
}
