using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Importing.Schedules;
using ReliabilityDashboard.Importing.Sources.Folder;
using ReliabilityDashboard.Importing.Sources.Sample;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>Reads what the Imports page shows.</summary>
public sealed class ImportsLoader(
    ImportRunQuery runs,
    SampleRemoval removal,
    SourceZones zones,
    InboxFolder inbox,
    InboxShapes shapes,
    WaitingUploadQuery waiting,
    SampleFolder sample,
    IOptions<ImportOptions> options,
    ReportingCalendar calendar,
    TimeProvider time
)
{
    public async Task<ImportsView> LoadAsync(ImportListAddress address, CancellationToken cancel)
    {
        var schedule = InboxCron.Parse(options.Value.InboxSchedule);
        var (files, fault) = await InboxAsync(cancel);
        var last = await runs.StateAsync(InboxScan.StateName, cancel);
        return new(
            inbox.Path,
            CronWords.Say(schedule.Text),
            last?.LastRunAt,
            schedule.Next(time.GetUtcNow().UtcDateTime, calendar.Zone),
            files,
            fault ?? last?.LastError,
            new(sample.Exists, await runs.SampleAsync(cancel), await removal.FindAsync(cancel)),
            await runs.StandingAsync(cancel), await runs.ListAsync(address.Request, cancel))
        {
            Zones = await zones.ReadAsync(cancel),
            Waiting = await waiting.ListAsync(cancel),
        };
    }

    private async Task<(IReadOnlyList<InboxFileView> Files, string? Fault)> InboxAsync(CancellationToken cancel)
    {
        try
        {
            var seen = await runs.SeenAsync(cancel);
            var files = new List<InboxFileView>();
            foreach (var file in inbox.Files())
            {
                var shape = await shapes.TryLookAsync(file, cancel);
                files.Add(
                    new(
                        file.Name, file.Length, file.LastWriteTimeUtc, shape is { IsTaken: true, Kind: { } kind } ? kind.Word : null,
                        seen.Any(s => s.Name == file.Name && s.Size == file.Length && s.ModifiedAt == file.LastWriteTimeUtc))
                    {
                        Mapping = shape?.Settled?.Mapping?.Mapping.Title, Why = shape?.Why,
                        Asks = shape?.Settled is { IsRefused: false, IsClear: false }, IsKnown = shape is not null,
                        Questions = [.. (shape?.Settled?.Questions ?? []).Select(question => question.Sentence)],
                    });
            }
            return (files, null);
        }
        catch (FileNotFoundException)
        {
            // Moved away while its size was asked for: the next look tells.
            return ([], null);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            return ([], $"The folder {inbox.Path} cannot be read: {wrong.Message}");
        }
    }
}
