using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Security.Links;

/// <summary>The addresses of one-time links, from the root.</summary>
public static class LinkAddress
{
    public static string Of(LinkPurpose purpose, string token) =>
        $"{(purpose is LinkPurpose.SetUp or LinkPurpose.Demo ? "/setup" : "/welcome")}?token={token}";

    /// <summary>The same with a host that can be opened on this machine, where the app listens on all of them.</summary>
    public static string Of(string listeningOn, LinkPurpose purpose, string token) => Openable(listeningOn) + Of(purpose, token);

    /// <summary>An address as it can be opened.</summary>
    public static string Openable(string listeningOn) =>
        listeningOn
            .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
            .Replace("://[::]", "://localhost", StringComparison.Ordinal)
            .Replace("://*", "://localhost", StringComparison.Ordinal)
            .Replace("://+", "://localhost", StringComparison.Ordinal)
            .TrimEnd('/');
}
