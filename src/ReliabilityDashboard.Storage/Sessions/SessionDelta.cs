using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Storage.Sessions;

/// <summary>What rows add to a day rollup, or take from it when they are replaced or removed.</summary>
internal sealed class SessionDelta
{
    private readonly long[] sums = new long[14];

    /// <summary>The columns of <c>session_days</c> in the order of <see cref="Sums"/>.</summary>
    public static readonly string[] Columns =
    [
        "rows",
        "total",
        "crash_total",
        "crashed",
        "errored_total",
        "errored",
        "abnormal_total",
        "abnormal",
        "users",
        "crashed_users",
        "shifted_users",
        "whole_users",
        "whole_crashed_users",
        "whole_shifted_users",
    ];

    /// <summary>The columns of <c>session_release_days</c>.</summary>
    public static readonly string[] ReleaseColumns = Columns[..11];

    public ReadOnlySpan<long> Sums => sums;

    /// <summary>Adds a row (<paramref name="sign"/> 1) or takes it away (−1).</summary>
    /// <param name="row">Its figures.</param>
    /// <param name="day">Whether it is a day that counts users.</param>
    /// <param name="undivided">It has no release, platform, segment and journey.</param>
    /// <param name="sign">1 or −1.</param>
    public void Add(in SessionFigures row, UserDay day, bool undivided, int sign)
    {
        sums[0] += sign;
        if (row.Total is { } total)
        {
            sums[1] += sign * total;
            AddPart(2, total, row.Crashed, sign);
            AddPart(4, total, row.Errored, sign);
            AddPart(6, total, row.Abnormal, sign);
        }
        if (day == UserDay.None || row is not { Users: { } users, CrashedUsers: { } crashedUsers }) return;
        AddUsers(8, users, crashedUsers, day, sign);
        if (undivided) AddUsers(11, users, crashedUsers, day, sign);
    }

    private void AddUsers(int at, long users, long crashed, UserDay day, int sign)
    {
        sums[at] += sign * users;
        sums[at + 1] += sign * crashed;
        if (day == UserDay.OfAnotherZone) sums[at + 2] += sign * users;
    }

    // A part is a share only of the rows that report it.
    private void AddPart(int at, long total, long? part, int sign)
    {
        if (part is not { } value)
            return;
        sums[at] += sign * total;
        sums[at + 1] += sign * value;
    }
}
