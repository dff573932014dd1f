using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Breakers;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.NextSteps.Protection;

/// <summary>What the page of protection shows.</summary>
/// <param name="Overview">How the calls of the filter are protected.</param>
/// <param name="Money">Of the reporting currency.</param>
public sealed record ProtectionView(CoverageOverview Overview, MoneyWords Money)
{
    /// <summary>Calls on one page of the list.</summary>
    public const int PageSize = 50;

    public string Lede { get; init; } = "";

    /// <summary>What the filter offers.</summary>
    public FilterChoices Choices { get; init; } = FilterChoices.None;

    /// <summary>Which is believed where the address says nothing.</summary>
    public ProtectionCredit UsualCredit { get; init; }

    public ProtectionCredit Credit => Overview.Graph.Credit;

    public BreakerWords Words => new(Money);

    /// <summary>What to test first, the dearest first; null where that is not computed yet.</summary>
    public TestFirst? TestFirst { get; init; }

    /// <summary>Covered shares month by month.</summary>
    public required TimeSeriesData OverTime { get; init; }

    /// <summary>What the listed calls lack.</summary>
    public required ProtectionPart Without { get; init; }

    /// <summary>The calls that lack it, those first over which most came.</summary>
    public IReadOnlyList<CostlyCall> Lacking { get; init; } = [];

    /// <summary>What of the address could not be read.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];
}
