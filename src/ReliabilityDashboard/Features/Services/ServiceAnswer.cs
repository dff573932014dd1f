using ReliabilityDashboard.Domain.Services;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Features.Services;

/// <summary>A node of the dependency graph as programs read it.</summary>
/// <param name="Name">As declared, else as first seen.</param>
/// <param name="Kind">What it is; one that nobody declared is a service.</param>
/// <param name="Declared">Somebody wrote it down.</param>
/// <param name="Team">Who owns it.</param>
/// <param name="TeamSize">How many people that are.</param>
/// <param name="Tier">How much depends on it, 1 to 4.</param>
/// <param name="Owner">Whom to ask.</param>
/// <param name="Url">Where more is written.</param>
/// <param name="DeclaredAt">Since when it is there.</param>
/// <param name="SlaTarget">A fraction.</param>
/// <param name="Aliases">Its other names.</param>
public sealed record ServiceAnswer(
    string Name,
    ServiceKind Kind,
    bool Declared,
    string? Team,
    int? TeamSize,
    int? Tier,
    string? Owner,
    string? Url,
    DateTime? DeclaredAt,
    double? SlaTarget,
    IReadOnlyList<string> Aliases
)
{
    public static ServiceAnswer Of(ServiceEntity service) =>
        new(
            service.Name, service.Kind ?? ServiceKind.Service, service.Declared, service.Team, service.TeamSize, service.Tier,
            service.Owner, service.Url, service.DeclaredAt, service.SlaTarget,
            [.. service.Aliases.Select(alias => alias.Alias).Order(StringComparer.OrdinalIgnoreCase)]);
}
