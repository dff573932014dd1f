using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Reading.Metrics;

/// <summary>Sessions of a filter and period, kept so that a second look costs no query.</summary>
public sealed class SessionScopes(SessionHistoryQuery query, AnswerCache answers)
{
    private static readonly DataParts From = PartsRead.By<SessionHistoryQuery>();

    /// <summary>The sessions; a refusal where they do not have what the filter asks for, or not over so long or so old a period.</summary>
    public async Task<OrRefusal<SessionHistory>> OfAsync(RecordFilter filter, Period period, CancellationToken cancel)
    {
        if (RecordKind.Sessions.Refuses(filter) is { } refusal) return refusal;
        return await answers.GetAsync(
            $"sessions of {Question.Of(filter, period)}", From, Kept.ForHalfAMinute,
            () => query.ReadAsync(filter, period, CancellationToken.None), cancel);
    }

    /// <summary>Whether any session was ever stored.</summary>
    public async Task<bool> AnyAsync(CancellationToken cancel) => await EarliestAsync(cancel) is not null;

    /// <summary>The start of the first stored session row, before filters; null where there is none.</summary>
    public Task<DateTime?> EarliestAsync(CancellationToken cancel) => query.EarliestAsync(cancel);
}
