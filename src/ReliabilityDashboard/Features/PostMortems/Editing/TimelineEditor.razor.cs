using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Features.PostMortems.Editing;

/// <summary>The timeline of a post-mortem, line by line.</summary>
public sealed partial class TimelineEditor(ReportingCalendar calendar, TimeProvider time)
{
    private const string Corrected = ", corrected";
    private (TimelineEvent Line, int Place)? removed;
    private readonly Dictionary<Guid, string> typed = [];
    private Guid? held;
    private Guid? left;

    [Parameter, EditorRequired]
    public DraftSession Session { get; set; } = null!;

    private string Zone =>
        InstantWords.Offset(Session.Written.Timeline.Count > 0 ? Session.Written.Timeline[0].At : time.GetUtcNow().UtcDateTime, calendar);

    /// <summary>Of what was written elsewhere; what is written here comes into order once its line is left. Too few lines is for the
    /// checklist; here only what a move would mend.</summary>
    private string? OutOfOrder =>
        held is not null || Session.Written.Timeline.Count(line => !string.IsNullOrWhiteSpace(line.Text)) < 2
            ? null
            : PublishingRule.TimelineFault(Session.Written.Timeline);

    /// <summary>As it is being typed, else as it stands.</summary>
    private string When(TimelineEvent line) => typed.GetValueOrDefault(line.Id) ?? TypedTime.Say(calendar.ToLocal(line.At));

    private bool IsMisread(TimelineEvent line) => typed.TryGetValue(line.Id, out var text) && TypedTime.Read(text) is null;

    private static string NameOf(TimelineEvent line) => string.IsNullOrWhiteSpace(line.Text) ? "a new line" : line.Text;

    private void Say(TimelineEvent line, string? text) =>
        Change(line, row => row with { Text = (text ?? "").ReplaceLineEndings(" ") });

    private void Move(TimelineEvent line, string? text)
    {
        typed[line.Id] = text ?? "";
        // What is being filled in or was cleared says nothing; the line keeps its instant.
        if (TypedTime.Read(text) is { } local && calendar.ToUtc(local) is var at && at != line.At)
            Change(line, row => row with { At = at });
    }

    /// <summary>What a person makes of an imported line is no longer only its source's word.</summary>
    private void Change(TimelineEvent line, Func<TimelineEvent, TimelineEvent> change) =>
        Session.Edit(written =>
            written with
            {
                Timeline =
                [
                    .. written.Timeline.Select(row =>
                        row.Id != line.Id ? row : change(row) with { Source = IsPersons(row) ? row.Source : row.Source + Corrected }
                    ),
                ],
            }
        );

    private static bool IsPersons(TimelineEvent row) =>
        row.Source == TimelineEvent.Typed || row.Source.EndsWith(Corrected, StringComparison.Ordinal);

    private void Add() =>
        Session.Edit(written =>
            written with
            {
                Timeline =
                [
                    .. written.Timeline,
                    new(Guid.CreateVersion7(), written.Timeline.Count > 0 ? written.Timeline[^1].At : Minute(), "", TimelineEvent.Typed),
                ],
            }
        );

    private DateTime Minute()
    {
        var now = time.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
    }

    private void Remove(TimelineEvent line)
    {
        removed = (line, Session.Written.Timeline.ToList().FindIndex(row => row.Id == line.Id));
        Session.Edit(written => written with { Timeline = [.. written.Timeline.Where(row => row.Id != line.Id)] });
    }

    private void Undo()
    {
        if (removed is not { } gone)
            return;
        removed = null;
        Session.Edit(written =>
        {
            var lines = written.Timeline.ToList();
            // Another id: as the old one it would be removed twice where somebody else still sees it.
            lines.Insert(Math.Min(gone.Place, lines.Count), gone.Line.WithId(Guid.CreateVersion7()));
            return written with { Timeline = [.. lines] };
        });
    }

    /// <summary>Somebody is in this line: it stays where it is.</summary>
    private void Hold(TimelineEvent line)
    {
        if (left != line.Id) Sort();
        held = line.Id;
    }

    private async Task LeaveAsync(TimelineEvent line)
    {
        (held, left) = (null, line.Id);
        if (!IsMisread(line)) typed.Remove(line.Id);
        await Session.SaveAsync();
        // Where the focus only went on to the line's next field, somebody holds it again by now.
        if (held is null) Sort();
    }

    private void Sort()
    {
        var ordered = Session.Written.Timeline.OrderBy(line => line.At).ToList();
        if (!ordered.SequenceEqual(Session.Written.Timeline)) Session.Edit(written => written with { Timeline = [.. ordered] });
    }
}
