using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Findings;

namespace ReliabilityDashboard.Reading.Findings;

/// <summary>Applies the rules of one kind of record to what is stored of it.</summary>
public interface IFindingSource
{
    /// <summary>The findings about the records that a filter lets through and that a period places, at an instant.</summary>
    Task<IReadOnlyList<Finding>> ReadAsync(RecordFilter filter, Period period, DateTime now, CancellationToken cancel);
}
