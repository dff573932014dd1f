using System.Security.Claims;
using ReliabilityDashboard.Security.ApiKeys;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Security.Access;

/// <summary>Who may do what: the one table that pages, commands and endpoints go by.</summary>
public static class AccessTable
{
    /// <summary>Every right has a line; a test sees to it.</summary>
    public static IReadOnlyDictionary<Right, AccessRule> Rules { get; } = new Dictionary<Right, AccessRule>
    {
        [Right.Read] = new(PersonRole.Viewer, [ApiScope.Read], "read everything but settings and the audit log"),
        [Right.EditIncidents] = new(PersonRole.Responder, [ApiScope.Write], "edit incidents"),
        [Right.CleanUpIncidents] = new(PersonRole.Manager, [ApiScope.Write], "change many incidents at once"),
        [Right.TriageIncidents] = new(PersonRole.Responder, [ApiScope.Write], "say what category incidents have"),
        [Right.SetClassification] = new(PersonRole.Manager, [ApiScope.Write], "say how categories are suggested"),
        [Right.WritePostMortems] = new(PersonRole.Responder, [ApiScope.Write], "write post-mortems"),
        [Right.PublishPostMortems] = new(PersonRole.Manager, [ApiScope.Write], "publish post-mortems"),
        [Right.DecideOnAdvice] = new(PersonRole.Responder, [ApiScope.Write], "decide what becomes of advice"),
        [Right.EditActions] = new(PersonRole.Responder, [ApiScope.Write], "write down actions and follow them"),
        [Right.DescribeCalls] = new(PersonRole.Responder, [ApiScope.Write], "say how calls are made and protected"),
        [Right.EditChanges] = new(PersonRole.Responder, [ApiScope.Write], "say what is known of changes"),
        [Right.SetChangePatterns] = new(PersonRole.Manager, [ApiScope.Write], "say by which signs it is told how a change was written"),
        [Right.KeepViews] = new(PersonRole.Viewer, [ApiScope.Write], "keep views of their own"),
        [Right.ShareViews] = new(PersonRole.Responder, [ApiScope.Write], "keep views for everybody"),
        [Right.ComputeBreakers] = new(PersonRole.Responder, [ApiScope.Write], "have the next best breakers computed"),
        [Right.SetThresholds] = new(PersonRole.Manager, [ApiScope.Write], "set thresholds"),
        [Right.SetProtectionCredit] = new(PersonRole.Manager, [ApiScope.Write], "say which protection counts"),
        [Right.WeighJourneys] = new(PersonRole.Manager, [ApiScope.Write], "say what journeys are worth"),
        [Right.FixBaseline] = new(PersonRole.Manager, [ApiScope.Write], "fix the baseline of protected revenue"),
        [Right.Import] = new(PersonRole.Administrator, [ApiScope.Import], "import data"),
        // Runs are looked at by those who read and by those who sent the file.
        [Right.FollowImports] = new(PersonRole.Viewer, [ApiScope.Read, ApiScope.Import], "see how imports went"),
        [Right.ReadAudit] = new(PersonRole.Manager, [ApiScope.Admin], "read the audit log"),
        [Right.ManagePeople] = new(PersonRole.Administrator, [ApiScope.Admin], "look after people and their roles"),
        [Right.ManageBadges] = new(PersonRole.Manager, [ApiScope.Admin], "make links to badges"),
        [Right.ManageKeys] = new(PersonRole.Administrator, [ApiScope.Admin], "look after API keys"),
        [Right.ManageSources] = new(PersonRole.Administrator, [ApiScope.Admin], "look after sources"),
        [Right.ManageSettings] = new(PersonRole.Administrator, [ApiScope.Admin], "change settings"),
        [Right.WatchJobs] = new(PersonRole.Administrator, [ApiScope.Admin], "see the background jobs"),
    };

    /// <summary>Whether somebody has a right: by role, or a program by the scope of its key.</summary>
    public static bool Allows(ClaimsPrincipal who, Right right)
    {
        if (who.Identity is not { IsAuthenticated: true }) return false;
        var rule = Rules[right];
        return rule.Scopes.Any(scope => who.HasClaim(ApiScope.Claim, scope))
            || (Enum.TryParse<PersonRole>(who.FindFirstValue(ClaimTypes.Role), out var role) && role >= rule.Least);
    }

    /// <summary>The scopes any of which opens an endpoint, in words.</summary>
    /// <param name="metadata">What the endpoint says of itself.</param>
    public static string ScopesOf(IEnumerable<object>? metadata) =>
        string.Join(" or ", (metadata ?? []).OfType<NeedsAttribute>().Select(needs => Rules[needs.Right].Scopes).LastOrDefault() ?? []);

    /// <summary>Why somebody may not, and who could: one sentence.</summary>
    public static string Why(Right right) => Rules[right] is { Least: var least, Doing: var doing }
        ? least == PersonRole.Administrator ? $"Only administrators may {doing}." : $"To {doing} takes the role {least} or above."
        : "";
}

/// <summary>Who has a right.</summary>
/// <param name="Least">The least role that has it; every greater one has it too.</param>
/// <param name="Scopes">The scopes of an API key any of which has it.</param>
/// <param name="Doing">What it lets one do, as it is said to those who may not.</param>
public sealed record AccessRule(PersonRole Least, IReadOnlyList<string> Scopes, string Doing);

/// <summary>Somebody sent a command that they have no right to. Pages hide what one may not do, so this is a page left open while a role
/// changed, or somebody trying.</summary>
public sealed class NotAllowedException : Exception
{
    public NotAllowedException(Right right) : this(right, AccessTable.Why(right)) { }

    private NotAllowedException(Right right, string why) : base(why) => Right = right;

    public Right Right { get; }

    /// <summary>Their sign-in has ended since the page was opened.</summary>
    public static NotAllowedException SignedOut(Right right) =>
        new(right, "Your sign-in has ended, so nothing was done. Sign in again in another tab, then try once more.");
}
