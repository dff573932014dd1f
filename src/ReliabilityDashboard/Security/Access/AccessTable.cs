using System.Security.Claims;
using ReliabilityDashboard.Storage.Entities;

namespace ReliabilityDashboard.Security.Access;

/// <summary>Who may do what: the one table that pages, commands and endpoints go by.</summary>
public static class AccessTable
{
    /// <summary>The claim that holds one of a key's scopes.</summary>
    public const string ScopeClaim = "scope";

    /// <summary>Every right has a line; a test sees to it.</summary>
    public static IReadOnlyDictionary<Right, AccessRule> Rules { get; } = new Dictionary<Right, AccessRule>
    {
        [Right.Read] = new(PersonRole.Viewer, "read", "read everything but settings and the audit log"),
        [Right.EditIncidents] = new(PersonRole.Responder, "write", "edit incidents"),
        [Right.WritePostMortems] = new(PersonRole.Responder, "write", "write post-mortems"),
        [Right.PublishPostMortems] = new(PersonRole.Manager, "write", "publish post-mortems"),
        [Right.SetThresholds] = new(PersonRole.Manager, "write", "set thresholds"),
        [Right.WeighJourneys] = new(PersonRole.Manager, "write", "say what journeys are worth"),
        [Right.Import] = new(PersonRole.Administrator, "import", "import data"),
        [Right.ReadAudit] = new(PersonRole.Manager, "admin", "read the audit log"),
        [Right.ManagePeople] = new(PersonRole.Administrator, "admin", "look after people and their roles"),
        [Right.ManageKeys] = new(PersonRole.Administrator, "admin", "look after API keys"),
        [Right.ManageSources] = new(PersonRole.Administrator, "admin", "look after sources"),
        [Right.ManageSettings] = new(PersonRole.Administrator, "admin", "change settings"),
        [Right.WatchJobs] = new(PersonRole.Administrator, "admin", "see the background jobs"),
    };

    /// <summary>Whether somebody has a right: by role, or a program by the scope of its key.</summary>
    public static bool Allows(ClaimsPrincipal who, Right right)
    {
        if (who.Identity is not { IsAuthenticated: true }) return false;
        var rule = Rules[right];
        return who.HasClaim(ScopeClaim, rule.Scope) || (Enum.TryParse<PersonRole>(who.FindFirstValue(ClaimTypes.Role), out var role) && role >= rule.Least);
    }

    /// <summary>Why somebody may not, and who could: one sentence.</summary>
    public static string Why(Right right) => Rules[right] is { Least: var least, Doing: var doing }
        ? least == PersonRole.Administrator ? $"Only administrators may {doing}." : $"To {doing} takes the role {least} or above."
        : "";
}
