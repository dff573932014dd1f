using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Features.Services.Calls;

/// <summary>What the page of a call shows.</summary>
/// <param name="Detail">What is known of it; null where one of the names is nobody's.</param>
/// <param name="Money">Of the reporting currency.</param>
public sealed record CallView(CallDetail? Detail, MoneyWords Money)
{
    public string Lede { get; init; } = "";

    public IReadOnlyList<NamedFigure> Figures { get; init; } = [];
}
