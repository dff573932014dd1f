using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Storage.Verification;

/// <summary>What a verification works with: one state of the database, and where to tell differences.</summary>
/// <param name="context">Inside a transaction that sees one state of the database; one reader at a time.</param>
/// <param name="calendar">The calendar in whose zone the stored rollups were cut.</param>
/// <param name="names">Services and journeys by id, to name them in words.</param>
/// <param name="say">Takes each difference as a sentence.</param>
public sealed class VerificationScope(ReliabilityContext context, ReportingCalendar calendar, StoredNames names, Action<string> say)
{
    /// <summary>Differences told one by one for each verification; more are only counted.</summary>
    public const int Told = 100;

    public ReliabilityContext Context => context;

    public ReportingCalendar Calendar => calendar;

    public StoredNames Names => names;

    /// <summary>All differences so far, told or not.</summary>
    public long Differences { get; private set; }

    /// <summary>Tells one difference.</summary>
    /// <param name="where">Which record, such as a rollup row by its key.</param>
    /// <param name="what">What differs, stored against recomputed.</param>
    public void Differs(string where, string what)
    {
        if (Differences++ < Told) say($"{where}: {what}");
    }
}
