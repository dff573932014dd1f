using SampleGenerator.Company;
using SampleGenerator.Incidents;
using SampleGenerator.Output;

namespace SampleGenerator.Kinds;

/// <summary>Writes what people agreed to change beside their post-mortems.</summary>
internal static class ActionsFile
{
    private const int Leading = 3;

    public static SampleFile Write(IReadOnlyList<Incident> incidents)
    {
        var table = new Table(
            "id", "title", "kind", "origin", "service", "caller", "callee", "pattern", "owner", "opened", "due", "state", "done",
            "evidence", "reason", "incidents");
        foreach (var c in TextFile.Lines("actions.txt").Where(line => line.Length > 0).Select(TextFile.Cells))
        {
            var opened = Calendar.BeforeEnd(Text.Decimal(c[9]));
            table.Add(
                [
                    .. c[..9], Day(opened), Day(opened.AddDays(Text.Number(c[10]))), c[11],
                    c[12].Length > 0 ? Day(opened.AddDays(Text.Number(c[12]))) : "", c[11] == "not-doing" ? "" : c[13],
                    c[11] == "not-doing" ? c[13] : "",
                    string.Join(';', Led(c[14], opened, incidents).Select(incident => incident.Id)),
                ]);
        }
        return table.As("actions.csv");
    }

    /// <summary>The last incidents of a failure mode before the action was agreed: they led to it.</summary>
    private static IEnumerable<Incident> Led(string mode, DateTime opened, IReadOnlyList<Incident> incidents) =>
        incidents.Where(one => one.Mode.Key == mode && one.DuplicateOf.Length == 0 && one.Start < opened).TakeLast(Leading);

    private static string Day(DateTime at) => Text.Of(at)[..10];
}
