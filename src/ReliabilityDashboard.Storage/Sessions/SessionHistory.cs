using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Sessions;

namespace ReliabilityDashboard.Storage.Sessions;

/// <summary>Sessions and daily users of a period and filter, one sum a local day at most twice (undivided and divided user rows).</summary>
public sealed record SessionHistory(IReadOnlyList<SessionSums> Sessions, IReadOnlyList<UserRow> Users);
