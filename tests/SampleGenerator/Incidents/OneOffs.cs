
namespace SampleGenerator.Incidents;

/// <summary>Most of what breaks breaks once: a part of a service and something that happened to it.</summary>
internal static class OneOffs
{
    // By tier of the service.
    private static readonly int[] Severities = [3, 3, 4, 4];

    public static readonly IReadOnlyList<FailureMode> All = [.. Deal()];

    private static IEnumerable<FailureMode> Deal()
    {
        var chance = Chance.For("what happened once");
        var faults = Rows("one-off-faults.txt").ToArray();
        chance.Shuffle(faults);
        var parts =
            from line in Rows("one-offs.txt")
            from part in line[3].Split(';', StringSplitOptions.TrimEntries)
            select (Service: line[0], Journey: line[1], Share: Text.Decimal(line[2]) / 100, Part: part);
        // Dealt in turn: no service meets the same fault twice, and every category gets its share.
        return parts.Select((p, i) => Of(p.Service, p.Journey, p.Share * chance.Between(0.8, 1.25), p.Part, faults[i % faults.Length]));
    }

    private static FailureMode Of(string service, string journey, double share, string part, string[] fault)
    {
        var severity = Severities[Company.Service.Named(service).Tier - 1];
        var title = $"{part} {fault[2]}";
        return new(title, service, fault[0], fault[1], journey, 1, severity, share, false, [], false, null, null, [title], [fault[3]]);
    }

    private static IEnumerable<string[]> Rows(string file) => TextFile.Lines(file).Where(line => line.Length > 0).Select(TextFile.Cells);
}
