using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Statistics;
using ReliabilityDashboard.Importing.Recognition;
using ReliabilityDashboard.Importing.Recognition.Previews;
using ReliabilityDashboard.Importing.Sources.Upload;
using ReliabilityDashboard.Reading.History;

namespace ReliabilityDashboard.Features.Imports.Previews;

/// <summary>Reads what the preview of a file shows.</summary>
public sealed class PreviewLoader(WaitingFiles files, HistoryCache history)
{
    /// <param name="upload">Which file that was sent; null: one of the inbox.</param>
    /// <param name="name">Its name in the inbox.</param>
    /// <param name="said">What a person said of it.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>Null where the file is no longer there.</returns>
    public async Task<PreviewView?> LoadAsync(string? upload, string? name, Func<FileAsked, FileAsked> said, CancellationToken cancel)
    {
        var found = upload is null ? files.Find(name ?? "")
            : Guid.TryParse(upload, out var sent) ? await files.FindAsync(sent, cancel) : null;
        if (found is not { } file) return null;
        var outcome = await files.PreviewAsync(file, said(file.Asked), cancel);
        return new(file, outcome.Preview, outcome.Unreadable, await StoredAsync(outcome.Preview, cancel));
    }

    private async Task<StoredFigures> StoredAsync(FilePreview? preview, CancellationToken cancel)
    {
        var now = await history.GetAsync(cancel);
        var counted = now.Incidents.Select(stored => stored.Incident).Where(incident => incident.Counts).ToList();
        var spans = counted.Select(incident => TimeToRecovery.Metric.SpanOf(incident)?.Seconds).OfType<double>().Where(span => span > 0);
        var keys = preview?.Figures?.Keys;
        return new(
            counted.Count, counted.Count(incident => incident.IsOpen), Quantile.Median([.. spans]), now.Services.Count,
            counted.Count - counted.Select(incident => incident.GroupId).Distinct().Count(),
            keys is null ? 0
                : now.Incidents.Count(stored => keys.Contains(PreviewFigures.Key(stored.Incident.Source, stored.Incident.ExternalId))));
    }
}
