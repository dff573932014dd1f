using System.ComponentModel.DataAnnotations;

namespace ReliabilityDashboard.Security.Hardening;

/// <summary>A list of IP addresses and networks.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ProxyAddressesAttribute : ValidationAttribute
{
    protected override ValidationResult? IsValid(object? value, ValidationContext validationContext) =>
        ProxyOptions.Parts(value as string ?? "").FirstOrDefault(part => ProxyOptions.Network(part) is null) is { } wrong
            ? new(
                $"“{wrong}” is neither an IP address nor a network; expected such as 10.0.0.5, 10.1.0.0/16, ::1",
                [validationContext.MemberName!])
            : ValidationResult.Success;
}
