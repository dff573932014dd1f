using System.ComponentModel.DataAnnotations;
using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Importing.Schedules;

namespace ReliabilityDashboard.Importing.Tests.Schedules;

public sealed class InboxCronTests
{
    [Theory]
    [InlineData("* * * * *")]
    [InlineData("*/10 * * * * *")]
    [InlineData("0 6 * * MON-FRI")]
    public void A_schedule_of_five_fields_or_six_with_seconds_is_taken(string schedule) => Assert.Empty(Faults(schedule));

    [Theory]
    [InlineData("every minute")]
    [InlineData("61 * * * *")]
    [InlineData("* * * *")]
    [InlineData("")]
    public void Another_schedule_is_a_fault_of_its_own_key(string schedule)
    {
        var fault = Assert.Single(Faults(schedule));
        Assert.Equal(["InboxSchedule"], fault.MemberNames);
    }

    [Fact]
    public void The_next_look_follows_the_clock_of_the_reporting_zone()
    {
        // 06:00 in Berlin is 04:00 UTC in summer.
        var next = InboxCron
            .Parse("0 6 * * *")
            .Next(new DateTime(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc), TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        Assert.Equal(new DateTime(2026, 7, 2, 4, 0, 0, DateTimeKind.Utc), next);
    }

    private static List<ValidationResult> Faults(string schedule)
    {
        var options = new ImportOptions { InboxSchedule = schedule };
        var faults = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true);
        return faults;
    }
}
