using System.Globalization;
using Benchmarks;

// Ratios against a baseline of the same run: absolute figures of a shared machine mean little.
int Number(string option, int otherwise) =>
    Array.IndexOf(args, option) is var at and >= 0 && at + 1 < args.Length
        ? int.Parse(args[at + 1], CultureInfo.InvariantCulture)
        : otherwise;
switch (args.FirstOrDefault())
{
    case "sessions":
        await ImportBenchmark.RunAsync(BenchedFile.Sessions, Number("--rows", 1_000_000));
        return 0;
    case "incidents":
        await ImportBenchmark.RunAsync(BenchedFile.Incidents, Number("--rows", 60_000));
        return 0;
    case "crashes":
        await ImportBenchmark.RunAsync(BenchedFile.Crashes, Number("--rows", 60_000));
        return 0;
    case "mapped":
        await MappedBenchmark.RunAsync(BenchedFile.Incidents, Number("--rows", 60_000));
        await MappedBenchmark.RunAsync(BenchedFile.Sessions, 10 * Number("--rows", 60_000));
        return 0;
    case "preview":
        await PreviewBenchmark.RunAsync(Number("--megabytes", 100));
        return 0;
    case "queries":
        await QueryBenchmark.RunAsync(Number("--sizes", 3));
        return 0;
    case "breakers":
        BreakerBenchmark.Run(Number("--sizes", 3));
        return 0;
    case "categories":
        await CategoryBenchmark.RunAsync();
        return 0;
    case "services":
        await ServiceBenchmark.RunAsync();
        return 0;
    case "triage":
        await TriageBenchmark.RunAsync();
        return 0;
    case "impact":
        await ImpactBenchmark.RunAsync();
        return 0;
    case "changes":
        await ChangeBenchmark.RunAsync();
        return 0;
    case "map":
        await MapBenchmark.RunAsync();
        return 0;
    case "memory":
        await MemoryBenchmark.RunAsync(Number("--megabytes", 1_000));
        return 0;
    case "pages" when args.Length == 2:
        await PageBenchmark.RunAsync(Path.GetFullPath(args[1]));
        return 0;
    case "after-import" when args.Length >= 2:
        await AfterImportBenchmark.RunAsync(Path.GetFullPath(args[1]), Number("--incidents", 10_000));
        return 0;
    case "durability":
        return await DurabilityBenchmark.RunAsync(Number("--rounds", 100), TimeSpan.FromMinutes(Number("--minutes", 60)));
    default:
        Console.Error.WriteLine("""
            Usage: Benchmarks sessions [--rows N]       import against sqlite3 .import and psql \copy
                   Benchmarks incidents [--rows N]      the same for incidents, a fifth of them with a title of its own
                   Benchmarks crashes [--rows N]        the same for crashes with their stacks
                   Benchmarks mapped [--rows N]         incidents, and ten times as many sessions, through a mapping and without
                   Benchmarks preview [--megabytes N]   the first look at an export of that size, against all of it
                   Benchmarks queries [--sizes N]       what pages ask for 90 days, out of 0.1, 1 and 10 million raw rows (N of
                                                        these sizes), and against DuckDB
                   Benchmarks breakers [--sizes N]      the next best breakers of 300 and, twice, 1 238 services (N of these)
                   Benchmarks categories                the page of categories against the overview, at 10 000 incidents
                   Benchmarks services                  the list of services and the page of one, against the overview
                   Benchmarks triage                    triage where many of 10 000 incidents wait, against the overview, and 500 in one act
                   Benchmarks impact                    business impact at 10 000 incidents, against the overview
                   Benchmarks changes                   the page of changes at 10 000 incidents and 100 000 changes, against the overview
                   Benchmarks map                       the map of 300 and of 1 238 services, from the database to the places of boxes
                   Benchmarks memory [--megabytes N]    peak memory of a process that imports a file of that size
                   Benchmarks pages FOLDER              start, first visit, open pages and load of the program published there
                   Benchmarks after-import FOLDER [--incidents N]   a question about incidents right after a session row came in
                   Benchmarks durability [--rounds N] [--minutes M]   kills at random points of an import, for each database
            """);
        return 2;
}
