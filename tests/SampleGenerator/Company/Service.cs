namespace SampleGenerator.Company;

/// <summary>A service of the catalogue.</summary>
/// <param name="RequestsPerHour">At the start of the sample, an average hour; 0 for those that report no golden signals.</param>
/// <param name="LatencyMs">Median of a successful answer.</param>
/// <param name="ReleasesPerMonth">How often its team ships it.</param>
internal sealed record Service(string Name, string Kind, string Team, int Tier, int RequestsPerHour, int LatencyMs, double ReleasesPerMonth)
{
    public static readonly IReadOnlyList<Service> All =
    [
        .. TextFile
            .Lines("services.txt")
            .Where(line => line.Length > 0)
            .Select(TextFile.Cells)
            .Select(c => new Service(c[0], c[1], c[2], Text.Number(c[3]), Text.Number(c[4]), Text.Number(c[5]), Text.Number(c[6]))),
    ];

    private static readonly Dictionary<string, Service> ByName = All.ToDictionary(service => service.Name);

    public static Service Named(string name) => ByName[name];
}
