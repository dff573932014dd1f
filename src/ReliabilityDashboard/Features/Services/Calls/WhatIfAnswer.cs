using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Features.Services.Calls;

/// <summary>What would happen if a node failed, as things are and with some calls protected. Shares are fractions.</summary>
public sealed record WhatIfAnswer(WhatIfAnswer.Side Before, WhatIfAnswer.Side After)
{
    /// <param name="Services">Services that it would reach.</param>
    /// <param name="ServicesShare">Their share of the other known services; null where no other is known.</param>
    /// <param name="EntryTrafficShare">Share of the requests at the edge of the system; null without traffic.</param>
    /// <param name="Assumed">What nobody said of a call on the way: <c>mode</c>, <c>fallback</c>.</param>
    /// <param name="Journeys">Journeys that would stop.</param>
    /// <param name="MoneyPerHour">What they are worth in an hour; null where no journey has a worth.</param>
    /// <param name="Distance">For each node that it would reach over how many calls.</param>
    public sealed record Side(
        IReadOnlyList<string> Services, double? ServicesShare, double? EntryTrafficShare, IReadOnlyList<string> Assumed,
        IReadOnlyList<string> Journeys, double? MoneyPerHour, IReadOnlyDictionary<string, int> Distance);

    public static Side Of(WhatIf one) =>
        new(
            one.Modelled.Services, one.Modelled.ServicesShare, one.Modelled.EntryTrafficShare, ServiceBlastAnswer.AssumedIn(one.Modelled),
            one.Journeys, one.MoneyPerHour, one.Modelled.Distances);
}
