using Plotly.Blazor.Traces;
using ReliabilityDashboard.Charts.Drawing;

namespace ReliabilityDashboard.Tests.Charts;

public sealed class KeyedTraceTests
{
    [Fact]
    public void A_kind_that_the_served_script_would_draw_as_something_else_is_refused()
    {
        var refused = Assert.Throws<NotSupportedException>(() => new KeyedTrace(new HeatMap(), []));
        Assert.StartsWith("The basic build of Plotly does not draw HeatMap", refused.Message, StringComparison.Ordinal);
    }
}
