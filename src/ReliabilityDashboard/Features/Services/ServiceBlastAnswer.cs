using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Features.Services;

/// <summary>How far a failure of one service would spread, beside how far its failures did. Shares are fractions.</summary>
public sealed record ServiceBlastAnswer(string Service, ServiceBlastAnswer.ModelledSpread Modelled, ObservedBlast Observed)
{
    /// <summary>By the dependency graph as it is now.</summary>
    /// <param name="Services">Those that it would reach.</param>
    /// <param name="ServicesShare">Their share of the other known services; null where no other is known.</param>
    /// <param name="EntryTrafficShare">Share of the requests at the edge of the system; null without traffic.</param>
    /// <param name="Assumed">What nobody said of an edge on the way: <c>mode</c>, <c>fallback</c>.</param>
    public sealed record ModelledSpread(
        IReadOnlyList<string> Services, double? ServicesShare, double? EntryTrafficShare, IReadOnlyList<string> Assumed);

    public static ServiceBlastAnswer Of(string service, ModelledBlast modelled, ObservedBlast observed)
    {
        List<string> assumed = [];
        if (modelled.ModeAssumed) assumed.Add("mode");
        if (modelled.FallbackAssumed) assumed.Add("fallback");
        return new(service, new(modelled.Services, modelled.ServicesShare, modelled.EntryTrafficShare, assumed), observed);
    }
}
