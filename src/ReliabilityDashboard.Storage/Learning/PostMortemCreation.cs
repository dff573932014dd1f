using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Learning;

/// <summary>Begins post-mortems.</summary>
public sealed class PostMortemCreation(WriteQueue queue, ReportingCalendar calendar, TimeProvider time)
{
    /// <summary>Stores a new draft.</summary>
    public Task<PostMortemSaveResult> CreateAsync(PostMortem content, string person, CancellationToken cancel) =>
        queue.ForPersonAsync(person, context => AddAsync(context, content, person, cancel), cancel);

    /// <summary>Stores a first draft about one incident, or finds the post-mortem that there is: pressing twice begins one.</summary>
    public Task<PostMortemSaveResult> StartAsync(long incident, PostMortem content, string person, CancellationToken cancel) =>
        queue.ForPersonAsync(
            person,
            async context =>
            {
                var newest = await context
                    .PostMortems.Where(p => p.Incidents.Any(i => i.IncidentId == incident))
                    .OrderByDescending(p => p.Id)
                    .Select(p => (long?)p.Id)
                    .FirstOrDefaultAsync(cancel);
                return newest is { } id
                    ? new PostMortemSaveResult.Saved(PostMortemRows.Read((await PostMortemRows.LoadAsync(context, id, cancel))!), [])
                    : await AddAsync(context, content with { Incidents = [incident] }, person, cancel);
            },
            cancel
        );

    private async Task<PostMortemSaveResult> AddAsync(
        ReliabilityContext context, PostMortem content, string person, CancellationToken cancel)
    {
        if (await PostMortemFaults.OfAsync(context, content, cancel) is { Count: > 0 } faults)
            return new PostMortemSaveResult.Refused(faults);
        var now = time.GetUtcNow().UtcDateTime;
        var made = new PostMortemEntity
        {
            Title = content.Title,
            State = PostMortemState.Draft,
            CreatedAt = now,
        };
        PostMortemRows.Write(context, made, content, person, now, calendar.LocalDate(now));
        PostMortemRows.Touch(made, person, now);
        context.PostMortems.Add(made);
        await context.SaveChangesAsync(cancel);
        return new PostMortemSaveResult.Saved(PostMortemRows.Read(made), []);
    }
}
