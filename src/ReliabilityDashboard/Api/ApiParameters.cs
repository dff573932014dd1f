using ReliabilityDashboard.Domain.Filters;

namespace ReliabilityDashboard.Api;

/// <summary>The parameters that several calls share.</summary>
public static class ApiParameters
{
    /// <summary>The dimensions of the filter.</summary>
    public static IReadOnlyList<string> Filters { get; } = [.. RecordFilter.All.Dimensions().Select(dimension => dimension.Dimension)];
}
