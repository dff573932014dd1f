using System.ComponentModel.DataAnnotations;

namespace ReliabilityDashboard.Operations;

/// <summary>A time zone that this machine knows.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ZoneNameAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        value is not string { Length: > 0 } name || TimeZoneInfo.TryFindSystemTimeZoneById(name, out _)
            ? ValidationResult.Success
            : new(
                $"'{name}' is no time zone that this machine knows; expected an IANA name such as Europe/Berlin, or UTC",
                [validationContext.MemberName!]);
}
