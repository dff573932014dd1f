
namespace ReliabilityDashboard.Storage.People;

internal static class WorkingLinks
{
    /// <summary>Those that were not used and whose time is not over.</summary>
    public static IQueryable<SignInLink> Working(this IQueryable<SignInLink> links, DateTime now) =>
        links.Where(l => l.UsedAt == null && l.ExpiresAt > now);
}
