using System.ComponentModel.DataAnnotations;

namespace ReliabilityDashboard.Importing.Schedules;

/// <summary>A schedule has to be one that the job server can follow, or the start fails and says which.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CronScheduleAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext)
    {
        if (value is not string schedule || InboxCron.TryParse(schedule, out _, out var fault)) return ValidationResult.Success;
        return new($"'{schedule}' is no cron schedule of five fields, or six with seconds: {fault}", [validationContext.MemberName!]);
    }
}
