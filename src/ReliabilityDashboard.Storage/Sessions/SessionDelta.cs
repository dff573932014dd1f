namespace ReliabilityDashboard.Storage.Sessions;

/// <summary>What rows add to a day rollup, or take from it when they are replaced or removed.</summary>
internal sealed class SessionDelta
{
    private readonly long[] sums = new long[12];

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
        "whole_users",
        "whole_crashed_users",
    ];

    /// <summary>The columns of <c>session_release_days</c>.</summary>
    public static readonly string[] ReleaseColumns = Columns[..8];

    public ReadOnlySpan<long> Sums => sums;

    public void Add(in SessionFigures row, bool wholeDay, bool undivided, int sign)
    {
        sums[0] += sign;
        if (row.Total is { } total)
        {
            sums[1] += sign * total;
            AddPart(2, total, row.Crashed, sign);
            AddPart(4, total, row.Errored, sign);
            AddPart(6, total, row.Abnormal, sign);
        }
        if (wholeDay && row is { Users: { } users, CrashedUsers: { } crashedUsers })
        {
            sums[8] += sign * users;
            sums[9] += sign * crashedUsers;
            if (!undivided)
                return;
            sums[10] += sign * users;
            sums[11] += sign * crashedUsers;
        }
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
