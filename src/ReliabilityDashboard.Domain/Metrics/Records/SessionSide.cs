using ReliabilityDashboard.Domain.Sessions;

namespace ReliabilityDashboard.Domain.Metrics.Records;

/// <summary>Sessions and daily users of one period.</summary>
public sealed class SessionSide(IEnumerable<SessionSums> sums, IEnumerable<UserRow> users)
{
    /// <summary>Nothing.</summary>
    public static SessionSide None { get; } = new([], []);
    /// <summary>Sessions by the start of their bucket.</summary>
    public PlacedRecords<SessionSums> Sums { get; } = new(sums, sum => sum.Start);
    /// <summary>Users by the start of their bucket.</summary>
    public PlacedRecords<UserRow> Users { get; } = new(users, row => row.Start);
}
