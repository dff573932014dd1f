namespace ReliabilityDashboard.Domain.Metrics.Catalogue;

/// <summary>One metric as people and programs are told about it.</summary>
/// <param name="Id">Its name in addresses, such as <c>time-to-recovery</c>.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Definition">What it is, in one sentence, for hovering.</param>
/// <param name="Dimensions">The filters it has.</param>
/// <param name="LowerIsBetter">True or false; null where no direction is good by itself.</param>
/// <param name="InApi">Whether <c>/metrics/{id}</c> gives it.</param>
/// <param name="Functions">The classes that compute it.</param>
public sealed record MetricDefinition(
    string Id,
    string Name,
    MetricUnit Unit,
    string Definition,
    IReadOnlyList<string> Dimensions,
    bool? LowerIsBetter,
    bool InApi,
    IReadOnlyList<Type> Functions
)
{
    /// <summary>Whether the metric can be asked by a filter, such as <c>category</c>.</summary>
    public bool Has(string dimension) => Dimensions.Contains(dimension, StringComparer.OrdinalIgnoreCase);

    /// <summary>The first filter in use that this metric does not have; null where it has all.</summary>
    public string? FirstMissing(Filters.RecordFilter filter)
    {
        foreach (var (dimension, values) in filter.Dimensions())
            if (values.Count > 0 && !Has(dimension)) return dimension;
        return null;
    }
}
