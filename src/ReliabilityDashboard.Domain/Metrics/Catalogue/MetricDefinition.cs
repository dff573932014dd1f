using ReliabilityDashboard.Domain.Filters;

namespace ReliabilityDashboard.Domain.Metrics.Catalogue;

/// <summary>One metric as people and programs are told about it.</summary>
/// <param name="Id">Its name in addresses, such as <c>time-to-recovery</c>.</param>
/// <param name="Name">Its name for people.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Definition">What it is, in one sentence, for hovering.</param>
/// <param name="Records">Of what it is computed, which says by what it can be filtered.</param>
/// <param name="LowerIsBetter">True or false; null where no direction is good by itself.</param>
/// <param name="InApi">Whether <c>/metrics/{id}</c> gives it.</param>
/// <param name="Functions">The classes that compute it.</param>
public sealed record MetricDefinition(
    string Id,
    string Name,
    MetricUnit Unit,
    string Definition,
    RecordKind Records,
    bool? LowerIsBetter,
    bool InApi,
    IReadOnlyList<Type> Functions
);
