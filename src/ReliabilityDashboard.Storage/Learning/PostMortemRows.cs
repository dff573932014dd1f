using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.PostMortems;

namespace ReliabilityDashboard.Storage.Learning;

/// <summary>A post-mortem's rows and what they say.</summary>
internal static class PostMortemRows
{
    public static Task<PostMortemEntity?> LoadAsync(ReliabilityContext context, long id, CancellationToken cancel) =>
        AllOf(context).SingleOrDefaultAsync(p => p.Id == id, cancel);

    /// <summary>Post-mortems with everything that belongs to them.</summary>
    public static IQueryable<PostMortemEntity> AllOf(ReliabilityContext context) =>
        context.PostMortems.Include(p => p.Incidents).Include(p => p.Timeline).Include(p => p.Actions).AsSplitQuery();

    public static StoredPostMortem Read(PostMortemEntity stored) =>
        new(
            stored.Id, stored.State, stored.Version, stored.CreatedAt, stored.UpdatedAt, stored.UpdatedBy, stored.PublishedAt,
            ContentOf(stored));

    public static PostMortem ContentOf(PostMortemEntity stored) =>
        new()
        {
            Title = stored.Title,
            Incidents = [.. stored.Incidents.Select(i => i.IncidentId).Order()],
            Sections = new()
            {
                Summary = stored.Summary,
                Impact = stored.Impact,
                Propagation = stored.Propagation,
                DetectionGaps = stored.DetectionGaps,
                KnowledgeGaps = stored.KnowledgeGaps,
                StructuralChange = stored.StructuralChange,
                ContributingFactors = stored.ContributingFactors,
                WentWell = stored.WentWell,
            },
            Timeline = [.. stored.Timeline.OrderBy(t => t.Position).Select(t => new TimelineEvent(t.Id, t.At, t.Text, t.Source))],
            Actions = [.. stored.Actions.OrderBy(a => a.Position).Select(Agreed)],
        };

    /// <summary>What an action says.</summary>
    public static AgreedAction Agreed(ActionItem row) => new(row.Id, row.Title, row.Kind)
    {
        Owner = row.Owner,
        Due = row.Due,
        State = row.State,
        Service = row.Service,
        Caller = row.Caller,
        Callee = row.Callee,
        Pattern = row.Pattern,
    };

    /// <summary>Makes the rows say this.</summary>
    public static void Write(PostMortemEntity stored, PostMortem content, DateTime now)
    {
        stored.Title = content.Title;
        (stored.Summary, stored.Impact, stored.Propagation, stored.DetectionGaps) = (
            content.Sections.Summary, content.Sections.Impact, content.Sections.Propagation, content.Sections.DetectionGaps);
        (stored.KnowledgeGaps, stored.StructuralChange, stored.ContributingFactors, stored.WentWell) = (
            content.Sections.KnowledgeGaps, content.Sections.StructuralChange, content.Sections.ContributingFactors,
            content.Sections.WentWell);
        stored.Incidents.RemoveAll(row => !content.Incidents.Contains(row.IncidentId));
        stored.Incidents.AddRange(
            content
                .Incidents.Except(stored.Incidents.Select(row => row.IncidentId))
                .Select(id => new PostMortemIncident { IncidentId = id })
                .ToList()
        );

        stored.Timeline.RemoveAll(row => content.Timeline.All(line => line.Id != row.Id));
        for (var place = 0; place < content.Timeline.Count; place++)
        {
            var line = content.Timeline[place];
            if (stored.Timeline.Find(t => t.Id == line.Id) is not { } row)
                stored.Timeline.Add(row = new() { Id = line.Id, Text = line.Text });
            (row.Position, row.At, row.Text, row.Source) = (place, line.At, line.Text, line.Source);
        }

        stored.Actions.RemoveAll(row => content.Actions.All(action => action.Id != row.Id));
        for (var place = 0; place < content.Actions.Count; place++)
        {
            var action = content.Actions[place];
            if (stored.Actions.Find(a => a.Id == action.Id) is not { } row)
                stored.Actions.Add(row = new() { Id = action.Id, Title = action.Title });
            (row.Position, row.Title, row.Kind, row.Owner, row.Due) = (place, action.Title, action.Kind, action.Owner, action.Due);
            (row.Service, row.Caller, row.Callee, row.Pattern) = (action.Service, action.Caller, action.Callee, action.Pattern);
            Stand(row, action.State, now);
        }
    }

    /// <summary>An action's state, with the instant at which it was done.</summary>
    public static void Stand(ActionItem row, ActionState state, DateTime now)
    {
        row.DoneAt = state == ActionState.Done ? row.DoneAt ?? now : null;
        row.State = state;
    }

    /// <summary>Counts a change of whatever kind.</summary>
    public static void Touch(PostMortemEntity stored, string person, DateTime now)
    {
        stored.Version++;
        (stored.UpdatedAt, stored.UpdatedBy) = (now, person);
    }
}
