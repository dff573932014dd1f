using Benchmarks;

// Ratios against a baseline of the same run: absolute figures of a shared machine mean little.
var rows = args is [_, var count, ..] ? int.Parse(count, System.Globalization.CultureInfo.InvariantCulture) : 300_000;
switch (args.FirstOrDefault())
{
    case "sessions":
        await SessionImportBenchmark.RunAsync(rows);
        return 0;
    default:
        Console.Error.WriteLine("Usage: Benchmarks sessions [ROWS]");
        return 2;
}
