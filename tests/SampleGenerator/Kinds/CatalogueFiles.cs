using SampleGenerator.Company;
using SampleGenerator.Output;

namespace SampleGenerator.Kinds;

/// <summary>Services, journeys and the declared dependencies.</summary>
internal static class CatalogueFiles
{
    private static readonly Dictionary<string, (int Size, string Owner)> Teams = new()
    {
        ["Discovery"] = (8, "Ines Okafor"),
        ["Ordering"] = (9, "Tomasz Brandt"),
        ["Fulfilment"] = (8, "Priya Raman"),
        ["Customer"] = (6, "Leo Marchetti"),
        ["Platform"] = (7, "Hanna Sjöberg"),
    };

    public static IEnumerable<SampleFile> Write()
    {
        yield return Services();
        yield return Lines("journeys.csv");
        yield return Lines("dependencies-declared.csv");
    }

    private static SampleFile Services()
    {
        var table = new Table(
            "name", "kind", "team", "team_size", "tier", "owner", "url", "declared_at", "load_shedding", "sla_target", "aliases");
        foreach (var service in Service.All)
        {
            var (size, owner) = Teams[service.Team];
            var own = service.Kind == "service";
            // Two services were built while the sample ran.
            var declared = service.Name switch
            {
                "help-desk" => Calendar.BeforeEnd(99).Date,
                "loyalty" => Calendar.BeforeEnd(102).Date,
                _ => Calendar.Start,
            };
            table.Add(
                service.Name,
                service.Kind,
                service.Team,
                Text.Of(size),
                Text.Of(service.Tier),
                owner,
                own ? $"https://catalogue.larkfield.example/services/{service.Name}" : "",
                Text.Of(declared),
                own ? Text.Of(service.Name is "api-gateway" or "search") : "",
                own && service.Tier <= 2 ? (service.Tier == 1 ? "0.999" : "0.995") : "",
                service.Name switch
                {
                    "storefront" => "web-shop",
                    "shopper-app" => "app",
                    "orders" => "order-service",
                    _ => "",
                }
            );
        }
        return table.As("services.csv");
    }

    /// <summary>Written by hand: the text file with | between the cells, its first line the header.</summary>
    private static SampleFile Lines(string name)
    {
        var rows = TextFile
            .Lines(name.Replace(".csv", ".txt", StringComparison.Ordinal))
            .Where(line => line.Length > 0)
            .Select(TextFile.Cells)
            .ToArray();
        var table = new Table(rows[0]);
        foreach (var row in rows.Skip(1))
            table.Add(row);
        return table.As(name);
    }
}
