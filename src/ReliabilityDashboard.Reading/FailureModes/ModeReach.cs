using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Reading.FailureModes;

/// <summary>Whom the incidents of a failure mode hit.</summary>
/// <param name="Services">In which they began, the most frequent first.</param>
/// <param name="Journeys">That they hit.</param>
/// <param name="Segments">That they hit.</param>
/// <param name="Users">Affected users of all that say so; null where none does.</param>
/// <param name="UsersN">How many say so.</param>
/// <param name="Widest">The largest share that one of them reached; null where unknown.</param>
public sealed record ModeReach(
    IReadOnlyList<HitCount> Services, IReadOnlyList<HitCount> Journeys, IReadOnlyList<HitCount> Segments, long? Users, int UsersN,
    BlastShare? Widest)
{
    public static ModeReach Among(IReadOnlyCollection<Incident> incidents, IEnumerable<BlastShare?> shares)
    {
        long[] users = [.. incidents.Select(one => one.AffectedUsers).OfType<long>()];
        BlastShare[] known = [.. shares.OfType<BlastShare>()];
        return new(
            Counted(incidents, one => one.Service), Counted(incidents, one => one.Journey), Counted(incidents, one => one.Segment),
            users.Length == 0 ? null : users.Sum(), users.Length, known.Length == 0 ? null : known.MaxBy(share => share.Value));
    }

    private static IReadOnlyList<HitCount> Counted(IReadOnlyCollection<Incident> incidents, Func<Incident, string?> name) =>
    [
        .. incidents.Select(name).OfType<string>().CountBy(one => one, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.OrdinalIgnoreCase)
            .Select(one => new HitCount(one.Key, one.Value)),
    ];
}

/// <summary>How many incidents hit something.</summary>
public sealed record HitCount(string Name, int Incidents)
{
    /// <summary>"payments 3 of 4"; the name alone where all did.</summary>
    public string Of(int all) => Incidents == all ? Name : $"{Name} ({Typography.Number(Incidents)} of {Typography.Number(all)})";
}
