using ReliabilityDashboard.Importing.Kinds;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>Says why a file of the inbox is left where it lies, and which name would do.</summary>
public static class NotRecognised
{
    /// <summary>The fault of a name that fits no kind.</summary>
    public static string Why(string name)
    {
        var bare = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        var ending = Path.GetExtension(bare).ToLowerInvariant();
        var kind = Enum.GetValues<ImportKind>()
            .Cast<ImportKind?>()
            .FirstOrDefault(k => bare.StartsWith(k!.Value.Word(), StringComparison.OrdinalIgnoreCase));
        return (kind, ending) switch
        {
            (ImportKind.Statuspage, ".csv" or ".ndjson") => "Histories of status pages are taken as .json.",
            ({ } known, _) => $"It ends in neither .csv, .json nor .ndjson (also with .gz); {known.Word()}.csv would fit.",
            (null, ".csv" or ".json" or ".ndjson") =>
                $"Its name does not begin with what it holds; incidents-{name} would fit, if it holds incidents.",
            _ => "Its name fits none; incidents.csv or sessions-2026.ndjson.gz would.",
        };
    }
}
