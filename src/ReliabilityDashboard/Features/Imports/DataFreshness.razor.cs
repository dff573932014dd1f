using System.Data.Common;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Imports;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>How fresh the data is, on every page; leads to what came in.</summary>
public sealed partial class DataFreshness(FreshnessReader reader, ReportingCalendar calendar, TimeProvider time) : IDisposable
{
    private readonly CancellationTokenSource leaving = new();
    private FreshnessWords? words;

    private string? Style => words?.Kind switch
    {
        TagKind.Ok => "freshness--ok",
        TagKind.Warn => "freshness--warn",
        TagKind.Bad => "freshness--bad",
        _ => null,
    };

    protected override Task OnInitializedAsync() => LoadAsync();

    private async Task LoadAsync()
    {
        try
        {
            words = FreshnessWords.Of(await reader.ReadAsync(leaving.Token), calendar, time.GetUtcNow().UtcDateTime);
        }
        catch (OperationCanceledException) when (leaving.IsCancellationRequested)
        {
            // The page was left.
        }
        catch (DbException)
        {
            words = new("Data could not be read", null, TagKind.Bad, "The database did not answer; the reason stands in the app's log");
        }
    }

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }
}
