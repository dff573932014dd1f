using ReliabilityDashboard.Charts.Survival;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Features.Trends.SideBySide;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>All that the page shows.</summary>
public sealed record TrendsView(TrendsHead Head, FilterChoices Choices, IReadOnlyList<string> Faults)
{
    /// <summary>Null where nothing is stored.</summary>
    public TrendCharts? Charts { get; init; }

    /// <summary>The charts.</summary>
    /// <param name="Step">Width of a bucket.</param>
    /// <param name="Offered">The widths that can be drawn.</param>
    /// <param name="Rows">From the top; the panels of one row stand side by side.</param>
    public sealed record TrendCharts(Step Step, IReadOnlyList<Step> Offered, IReadOnlyList<IReadOnlyList<PlacedPanel>> Rows)
    {
        /// <summary>What the filter by trigger leaves out; null where that is nothing.</summary>
        public string? LeftOut { get; init; }

        /// <summary>Several teams or services side by side; null where none are asked for.</summary>
        public SideBySideView? Side { get; init; }

        /// <summary>The period in words.</summary>
        public string Period { get; init; } = "";

        /// <summary>Whether incidents that began in the period are still open.</summary>
        public bool HasOpen => Rows.SelectMany(row => row).Any(one => one.Panel is TrendSection<SurvivalData> { Chart.Figures.Open: > 0 });
    }
}

/// <summary>What the first render hands to the second: sentences, no series.</summary>
/// <param name="Address">The address it answers.</param>
/// <param name="Lede">So what; null where nothing is stored.</param>
public sealed record TrendsHead(string Address, string? Lede);
