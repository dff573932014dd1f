using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds.Incidents;
using ReliabilityDashboard.Importing.Sources.Statuspage;
using ReliabilityDashboard.Importing.Tests.Kinds;

namespace ReliabilityDashboard.Importing.Tests.Sources.Statuspage;

/// <summary>Histories that real pages published. They lie beside the repository where they may be had; the figures were computed
/// elsewhere.</summary>
public sealed class PublishedHistoriesTests
{
    [Theory]
    [InlineData("github", 1282, 836, 3, 443, 109.94)]
    [InlineData("emma", 22, 1, 0, 21, 374.60)]
    [InlineData("yandex-cloud", 20, 0, 0, 20, 626.41)]
    public void A_published_history_gives_the_figures_computed_elsewhere(
        string page, int all, int zero, int reversed, int usable, double meanMinutes)
    {
        var path = Find($"statuspage/{page}/incidents.json");
        Assert.SkipWhen(path is null, "the published histories are not here");
        using var file = new RecordFile(
            File.OpenRead(path), new(FileFormat.Json, false), StatuspageMapping.Fields, long.MaxValue, StatuspageMapping.Wrappers);
        var context = Rows.Context();
        var spans = file.Read(cancel: TestContext.Current.CancellationToken)
            .Select(raw => StatuspageMapping.Map(raw.Fields!, context).Record!)
            .Select(record => (record.Get(IncidentField.ResolvedAt).Value - record.Get(IncidentField.StartedAt).Value)!.Value.TotalMinutes)
            .ToList();
        Assert.Equal((all, zero, reversed), (spans.Count, spans.Count(span => span == 0), spans.Count(span => span < 0)));
        Assert.Equal((usable, meanMinutes), (spans.Count(span => span > 0), Math.Round(spans.Where(span => span > 0).Average(), 2)));
    }

    [Fact]
    public void A_csv_file_with_cells_over_many_lines_reads_its_794_records()
    {
        var path = Find("llm-services/incident_stages_all.csv");
        Assert.SkipWhen(path is null, "the published histories are not here");
        using var file = new RecordFile(File.OpenRead(path), new(FileFormat.Csv, false), IncidentMapping.Fields, long.MaxValue);
        var rows = file.Read(cancel: TestContext.Current.CancellationToken).ToList();
        Assert.Equal((794, 0), (rows.Count, rows.Count(row => row.Failure is not null)));
    }

    private static string? Find(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, "shared", "data", path);
            if (File.Exists(found)) return found;
        }
        return null;
    }
}
