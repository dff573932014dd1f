using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Charts.StackedShare;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>A section drawn as columns.</summary>
public sealed partial class ShareTrend(NavigationManager navigation, ReportingCalendar calendar)
{
    [Parameter, EditorRequired] public TrendSection<StackedShareData> Section { get; set; } = null!;

    [Parameter] public int Height { get; set; } = 250;
}
