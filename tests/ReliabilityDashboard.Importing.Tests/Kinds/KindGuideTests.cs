using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Tests.Pipeline;

namespace ReliabilityDashboard.Importing.Tests.Kinds;

/// <summary>What the page says of a kind is what becomes of a file.</summary>
[EitherDatabase]
public sealed class KindGuideTests
{
    public static TheoryData<string> Words => [.. ImportKinds.Words];

    [Theory]
    [MemberData(nameof(Words))]
    public async Task The_example_is_taken_as_it_is_and_what_is_needed_is_needed(string word)
    {
        var kind = ImportKinds.Find(word)!;
        await using var bench = await ImportBench.OpenAsync();
        var (ending, example) = (kind.Formats[0].Ending(), kind.Guide.Example);
        Assert.Same(kind, ImportKinds.FromFileName(kind.ExampleName));
        var run = await bench.ImportAsync(word, example, ending);
        Assert.True(run is { Rejected: 0, Read: > 0 } && run.Inserted == run.Read, $"{run.Read} read, {run.Inserted} new");
        foreach (var needed in kind.Guide.Required)
        {
            // Under another name they are attributes like any other; and another source's records are new ones.
            var without = needed.Split(" or ").Aggregate(
                example, (text, column) => ending == ".csv" ? Renamed(text, column) : text.Replace($"\"{column}\":", "\"x\":", default));
            run = await bench.ImportAsync(word, without, ending, source: $"without {needed}");
            Assert.True(run.Rejected == run.Read, $"{word} without {needed}: {run.Rejected} of {run.Read} refused");
        }
    }

    [Theory]
    [MemberData(nameof(Words))]
    public void What_is_needed_is_a_column(string word)
    {
        var kind = ImportKinds.Find(word)!;
        if (kind.Fields.Names.Count > 0)
            Assert.All(kind.Guide.Required.SelectMany(one => one.Split(" or ")), column => Assert.Contains(column, kind.Fields.Names));
    }

    /// <summary>In the head of the file.</summary>
    private static string Renamed(string text, string column)
    {
        var end = text.IndexOf("\r\n", StringComparison.Ordinal);
        return string.Join(',', text[..end].Split(',').Select(one => one == column ? $"x_{one}" : one)) + text[end..];
    }
}
