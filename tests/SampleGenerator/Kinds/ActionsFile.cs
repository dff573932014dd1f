using SampleGenerator.Company;
using SampleGenerator.Output;

namespace SampleGenerator.Kinds;

/// <summary>Writes what people agreed to change beside their post-mortems.</summary>
internal static class ActionsFile
{
    public static SampleFile Write()
    {
        var table = new Table(
            "id", "title", "kind", "origin", "service", "caller", "callee", "pattern", "owner", "opened", "due", "state", "done",
            "evidence", "reason");
        foreach (var c in TextFile.Lines("actions.txt").Where(line => line.Length > 0).Select(TextFile.Cells))
        {
            var opened = Calendar.BeforeEnd(Text.Decimal(c[9]));
            table.Add(
                [
                    .. c[..9], Day(opened), Day(opened.AddDays(Text.Number(c[10]))), c[11],
                    c[12].Length > 0 ? Day(opened.AddDays(Text.Number(c[12]))) : "", c[11] == "not-doing" ? "" : c[13],
                    c[11] == "not-doing" ? c[13] : "",
                ]);
        }
        return table.As("actions.csv");
    }

    private static string Day(DateTime at) => Text.Of(at)[..10];
}
