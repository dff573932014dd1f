using System.Text;
using ReliabilityDashboard.Features.Incidents;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Tests.Features.Matrix;

namespace ReliabilityDashboard.Tests.Features.Incidents;

[EitherDatabase]
public sealed class IncidentsFileTests : IAsyncLifetime
{
    private const int Many = 10_000;
    private StoredOrganisation organisation = null!;

    public async ValueTask InitializeAsync() => organisation = await StoredOrganisation.OpenAsync();

    public ValueTask DisposeAsync() => organisation.DisposeAsync();

    [Fact]
    public async Task Ten_thousand_incidents_are_each_in_the_file_once_the_latest_first()
    {
        var cancel = TestContext.Current.CancellationToken;
        var mode = await organisation.ModeAsync("pool exhausted");
        await organisation.SaveAsync([
            .. Enumerable.Range(1, Many).Select(minute => (object)SomeRecords.Incident(mode, StoredOrganisation.Now.AddMinutes(-minute))),
        ]);

        var file = (await organisation.Get<IncidentsFile>().ReadAsync(PageAddress.Parse("/incidents?page=3"), "", cancel))!;
        using var written = new MemoryStream();
        await file.WriteAsync(written, cancel);

        var lines = Encoding.UTF8.GetString(written.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Many + 1, lines.Length);
        var (begins, ids) = (Column("started_at"), Column("id"));
        Assert.Equal(Many, ids.Distinct().Count());
        Assert.Equal(begins.OrderDescending(StringComparer.Ordinal), begins);

        List<string> Column(string title)
        {
            var at = file.Columns.ToList().IndexOf(title);
            return [.. lines.Skip(1).Select(line => line.Split(',')[at])];
        }
    }
}
