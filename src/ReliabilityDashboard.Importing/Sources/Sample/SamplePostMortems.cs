using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Learning;

namespace ReliabilityDashboard.Importing.Sources.Sample;

/// <summary>Writes the post-mortems of the sample organisation by the commands that people use, as of the days on which its people
/// did.</summary>
public sealed class SamplePostMortems(
    SampleFolder folder, WriteQueue queue, ReportingCalendar calendar, IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>Writes those that are not there yet, and brings to their end those that a stop cut off.</summary>
    public async Task WriteAsync(CancellationToken cancel)
    {
        foreach (var written in await folder.PostMortemsAsync(cancel)) await WriteAsync(written, cancel);
    }

    private async Task WriteAsync(SamplePostMortem written, CancellationToken cancel)
    {
        if (await FindAsync(written.Incident, cancel) is not var (incident, by)) return;
        var made = await new PostMortemCreation(queue, calendar, new StandingClock(written.BegunAt + by))
            .StartAsync(incident, written.Moved(by), written.Author, cancel);
        // Whoever wrote into it meanwhile decides what becomes of it.
        if (made is not PostMortemSaveResult.Saved { Now: { State: PostMortemState.Draft } now } || now.UpdatedBy != written.Author) return;
        var publishing = new PostMortemPublishing(queue, new StandingClock((written.PublishedAt ?? written.BegunAt) + by));
        if (written.Publisher is { } publisher) await publishing.PublishAsync(now.Id, now.Version, publisher, cancel);
        else await publishing.AskForReviewAsync(now.Id, written.Author, cancel);
    }

    // None where it lies after the present: the sample is moved by weeks.
    private async Task<(long Id, TimeSpan By)?> FindAsync(string externalId, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var id = await context.Incidents.Where(i => i.Source == SampleFolder.Source && i.ExternalId == externalId)
            .Select(i => (long?)i.Id).SingleOrDefaultAsync(cancel);
        var days = await context.SampleLoads.Select(load => load.ShiftDays).SingleAsync(cancel);
        return id is { } found ? (found, TimeSpan.FromDays(days)) : null;
    }

    private sealed class StandingClock(DateTime now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(DateTime.SpecifyKind(now, DateTimeKind.Utc));
    }
}
