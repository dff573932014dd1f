using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Reading.Incidents;

namespace ReliabilityDashboard.Reading.Tests.Words;

public sealed class TimelineStretchTests
{
    private static readonly DateTime Start = new(2026, 5, 1, 10, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Between_the_steps_of_an_incident_lies_time_and_changes_before_it_are_no_steps()
    {
        var made = new Change(1, "pipeline", "4.12", Start.AddDays(-3), ChangeKind.Release, "web", "Release 4.12", null, null);
        var stretches = IncidentTimeline.Stretches(
        [
            new(made.At, "Release 4.12", "pipeline", made), new(Start, "Started", "pager"),
            new(Start.AddMinutes(37), "Detected", "pager"), new(Start.AddMinutes(37), "Acknowledged", "pager"),
            new(Start.AddMinutes(97), "Resolved", "pager"),
        ]);
        Assert.Equal(
            [(37.0, "37\u202Fmin until detected"), (60.0, "1\u202Fh until resolved")],
            stretches.Select(stretch => (stretch.Length.TotalMinutes, stretch.Words)));
    }

    [Fact]
    public void Of_a_single_step_there_is_none() => Assert.Empty(IncidentTimeline.Stretches([new(Start, "Started", "pager")]));
}
