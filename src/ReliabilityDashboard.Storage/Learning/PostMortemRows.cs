using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Domain.PostMortems.Texts;
using ReliabilityDashboard.Storage.Actions;
using ReliabilityDashboard.Storage.Learning.Texts;

namespace ReliabilityDashboard.Storage.Learning;

/// <summary>A post-mortem's rows and what they say.</summary>
internal static class PostMortemRows
{
    /// <summary>The source of the actions of post-mortems.</summary>
    public const string ActionSource = "post-mortem";

    public static Task<PostMortemEntity?> LoadAsync(ReliabilityContext context, long id, CancellationToken cancel) =>
        AllOf(context).SingleOrDefaultAsync(p => p.Id == id, cancel);

    /// <summary>Post-mortems with everything that belongs to them.</summary>
    public static IQueryable<PostMortemEntity> AllOf(ReliabilityContext context) =>
        context
            .PostMortems.Include(p => p.Incidents)
            .Include(p => p.Factors)
            .Include(p => p.Timeline)
            .Include(p => p.Actions)
            .AsSplitQuery();

    public static StoredPostMortem Read(PostMortemEntity stored) =>
        new(
            stored.Id, stored.State, stored.Version, stored.CreatedAt, stored.UpdatedAt, stored.UpdatedBy, stored.PublishedAt,
            ContentOf(stored));

    public static PostMortem ContentOf(PostMortemEntity stored) =>
        new()
        {
            Title = stored.Title,
            Incidents = [.. stored.Incidents.Select(i => i.IncidentId).Order()],
            Sections = SectionColumns.All(stored),
            Factors = [.. stored.Factors.OrderBy(factor => factor.Position).Select(factor => factor.Word)],
            Timeline = [.. stored.Timeline.OrderBy(t => t.Position).Select(t => new TimelineEvent(t.Id, t.At, t.Text, t.Source))],
            Actions = [.. stored.Actions.OrderBy(a => a.Position).Select(Agreed)],
        };

    /// <summary>What an action says.</summary>
    public static AgreedAction Agreed(ActionEntity row) => new(row.PostMortemKey!.Value, row.Title, row.Kind)
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
    /// <param name="context">Whose rows they are.</param>
    /// <param name="stored">The post-mortem.</param>
    /// <param name="content">What it says.</param>
    /// <param name="person">Who says it.</param>
    /// <param name="now">UTC.</param>
    /// <param name="today">The local day.</param>
    public static void Write(
        ReliabilityContext context, PostMortemEntity stored, PostMortem content, string person, DateTime now, DateOnly today)
    {
        stored.Title = content.Title;
        foreach (var section in SectionNames.All)
            SectionColumns.Write(stored, section, TextLimits.WithPlainBreaks(content.Sections[section]));
        stored.Incidents.RemoveAll(row => !content.Incidents.Contains(row.IncidentId));
        stored.Incidents.AddRange(
            content
                .Incidents.Except(stored.Incidents.Select(row => row.IncidentId))
                .Select(id => new PostMortemIncident { IncidentId = id })
                .ToList()
        );

        stored.Factors.RemoveAll(row => !content.Factors.Contains(row.Word));
        foreach (var (place, word) in content.Factors.Index())
        {
            if (stored.Factors.Find(row => row.Word == word) is not { } row) stored.Factors.Add(row = new() { Word = word });
            row.Position = place;
        }
        stored.Timeline.RemoveAll(row => content.Timeline.All(line => line.Id != row.Id));
        for (var place = 0; place < content.Timeline.Count; place++)
        {
            var line = content.Timeline[place];
            if (stored.Timeline.Find(t => t.Id == line.Id) is not { } row)
                stored.Timeline.Add(row = new() { Id = line.Id, Text = line.Text });
            (row.Position, row.At, row.Text, row.Source) = (place, line.At, line.Text, line.Source);
        }

        // An action may be without a post-mortem, so one that is taken out would stay.
        context.Actions.RemoveRange(stored.Actions.FindAll(row => content.Actions.All(action => action.Id != row.PostMortemKey)));
        stored.Actions.RemoveAll(row => content.Actions.All(action => action.Id != row.PostMortemKey));
        foreach (var (place, action) in content.Actions.Index())
        {
            if (stored.Actions.Find(row => row.PostMortemKey == action.Id) is not { } row) stored.Actions.Add(row = New(action));
            row.Position = place;
            Say(row, action, person, now, today);
        }
    }

    /// <summary>Makes an action stand somewhere, as people say.</summary>
    public static void Stand(ActionEntity row, ActionState state, string person, DateTime now, DateOnly today) =>
        Say(row, Agreed(row) with { State = state }, person, now, today);

    private static ActionEntity New(AgreedAction action) => new()
    {
        Source = ActionSource,
        // Its own id is unique within its post-mortem only.
        ExternalId = Guid.CreateVersion7().ToString(),
        Origin = ActionOrigin.PostMortem,
        PostMortemKey = action.Id,
        Title = action.Title,
    };

    // Whoever writes a post-mortem speaks of what its form asks; what else is known of an action stays.
    private static void Say(ActionEntity row, AgreedAction action, string person, DateTime now, DateOnly today)
    {
        if (row.Version > 0 && Agreed(row) == action) return;
        var state = row.Version > 0 && row.State == action.State ? default : Given<ActionState?>.Of(action.State);
        var said = row.PersonFields with
        {
            Title = action.Title, Kind = action.Kind, Owner = action.Owner, Due = action.Due, Service = action.Service,
            Caller = action.Caller, Callee = action.Callee, Pattern = action.Pattern, Opened = row.PersonFields.Opened ?? today,
        };
        row.Say(row.SourceFields, new ActionPatch { State = state }.ByPerson(said, row.SourceFields, today));
        row.Touch(person, now);
    }

    /// <summary>Counts a change of whatever kind.</summary>
    public static void Touch(PostMortemEntity stored, string person, DateTime now)
    {
        stored.Version++;
        (stored.UpdatedAt, stored.UpdatedBy) = (now, person);
    }
}
