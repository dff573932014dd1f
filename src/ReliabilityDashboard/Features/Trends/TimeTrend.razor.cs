using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Charts.TimeSeries;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>A section drawn as lines.</summary>
public sealed partial class TimeTrend(NavigationManager navigation)
{
    [Parameter, EditorRequired] public TrendSection<TimeSeriesData> Section { get; set; } = null!;

    [Parameter] public int Height { get; set; } = 280;
}
