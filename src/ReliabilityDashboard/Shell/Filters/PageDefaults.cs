using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Shell.Filters;

/// <summary>The period that a bare address opens.</summary>
public static class PageDefaults
{
    /// <param name="path">Path of a page, from the root.</param>
    public static PeriodPreset Preset(string path) => path switch
    {
        "/" => PeriodPreset.LastQuarter,
        "/trends" or "/categories" or "/matrix" or "/map" => PeriodPreset.Last12Months,
        _ => PeriodPreset.Last90Days,
    };
}
