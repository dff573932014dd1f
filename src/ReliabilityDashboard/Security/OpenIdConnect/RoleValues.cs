using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Security.OpenIdConnect;

/// <summary>For each role the values of the provider's claim that stand for it; letters count as they are.</summary>
public sealed class RoleValues
{
    public IList<string> Viewer { get; set; } = [];

    public IList<string> Responder { get; set; } = [];

    public IList<string> Manager { get; set; } = [];

    public IList<string> Administrator { get; set; } = [];

    internal IEnumerable<(PersonRole Role, IList<string> Values)> All =>
        [
            (PersonRole.Viewer, Viewer),
            (PersonRole.Responder, Responder),
            (PersonRole.Manager, Manager),
            (PersonRole.Administrator, Administrator),
        ];
}
