using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>Sessions of a filter and period, kept so that a second look costs no query.</summary>
public sealed class SessionScopes(SessionHistoryQuery query, AnswerCache answers)
{
    // Services and journeys for the names that a filter asks for.
    private const DataParts From = DataParts.Sessions | DataParts.Services | DataParts.Journeys;

    /// <summary>The sessions, or null where the filter has a dimension that sessions do not have.</summary>
    /// <exception cref="ArgumentException">The filter needs raw rows over more than 92 days.</exception>
    public async Task<SessionHistory?> OfAsync(RecordFilter filter, Period period, CancellationToken cancel)
    {
        if (filter.Category.Count + filter.Trigger.Count + filter.Severity.Count + filter.Source.Count > 0) return null;
        return await answers.GetAsync(
            $"sessions of {Question.Of(filter, period)}", From, Kept.ForHalfAMinute,
            () => query.ReadAsync(filter, period, CancellationToken.None), cancel);
    }
}
