using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Statistics;
using ReliabilityDashboard.Importing.Recognition;
using ReliabilityDashboard.Importing.Sources.Upload;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Features.Imports.Previews;

/// <summary>Reads what the preview of a file shows.</summary>
public sealed class PreviewLoader(WaitingFiles files, PreviewChoiceStore choices, IncidentChangeQuery changes, HistoryCache history)
{
    /// <summary>The file: one that was sent, one of the inbox, or that of a run; null where it is no longer there.</summary>
    public async Task<FileToLookAt?> FindAsync(string? upload, string? name, long? run, CancellationToken cancel) =>
        run is { } earlier ? await files.FindAsync(earlier, cancel)
        : upload is null ? files.Find(name ?? "")
        : Guid.TryParse(upload, out var sent) ? await files.FindAsync(sent, cancel) : null;

    /// <summary>What was chosen of it before.</summary>
    public async Task<ChosenReading> ChosenAsync(string page, CancellationToken cancel) =>
        ChosenReading.Read(await choices.FindAsync(page, cancel));

    /// <param name="file">The file.</param>
    /// <param name="asked">What a person said of it.</param>
    /// <param name="told">Told now and then which share of it was read.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<PreviewView> LoadAsync(FileToLookAt file, FileAsked asked, Action<double> told, CancellationToken cancel)
    {
        var outcome = await files.PreviewAsync(file, asked, cancel, told);
        var incidents = outcome.Preview?.Figures?.Incidents ?? [];
        return new(file, outcome.Preview, outcome.Unreadable, await StoredAsync(cancel))
        {
            Changes = incidents.Count == 0 ? null : await changes.CompareAsync(asked.Source, incidents, cancel),
        };
    }

    private async Task<StoredFigures> StoredAsync(CancellationToken cancel)
    {
        var now = await history.GetAsync(cancel);
        var counted = now.Incidents.Select(stored => stored.Incident).Where(incident => incident.Counts).ToList();
        var spans = counted.Select(incident => TimeToRecovery.Metric.SpanOf(incident)?.Seconds).OfType<double>().Where(span => span > 0);
        return new(
            counted.Count, counted.Count(incident => incident.IsOpen), Quantile.Median([.. spans]), now.Services.Count,
            counted.Count - counted.Select(incident => incident.GroupId).Distinct().Count());
    }
}
