using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Storage.Sessions;

namespace ReliabilityDashboard.Importing.Kinds.Sessions;

/// <summary>Raw cells to sessions. Pure.</summary>
public static class SessionMapping
{
    /// <summary>The fields of a file of this kind.</summary>
    public static FieldNames Fields { get; } = FieldNames.Of<SessionField>(
        ("timestamp", "time"), ("total_sessions", "total"), ("crashed_sessions", "crashed"));

    public static Mapped<SessionRecord> Map(RawFields fields, MappingContext context)
    {
        var row = new RowReader<SessionField>(fields, Fields, context);
        return row.Done(
            new SessionRecord
            {
                Source = row.Text(SessionField.Source).Value,
                Time = row.KeyBegin(SessionField.Time),
                BucketSeconds =
                    row.SmallWhole(SessionField.BucketSeconds, 1, SessionRecord.LongestBucketSeconds).Value
                    ?? SessionRecord.DefaultBucketSeconds,
                Service = row.Key(SessionField.Service),
                Release = row.KeyPart(SessionField.Release),
                Platform = row.KeyPart(SessionField.Platform),
                Segment = row.KeyPart(SessionField.Segment),
                Journey = row.KeyPart(SessionField.Journey),
                Total = row.Whole(SessionField.Total),
                Crashed = row.Whole(SessionField.Crashed),
                Errored = row.Whole(SessionField.Errored),
                Abnormal = row.Whole(SessionField.Abnormal),
                Users = row.Whole(SessionField.Users),
                CrashedUsers = row.Whole(SessionField.CrashedUsers),
                Attributes = fields.Attributes(),
            }
        );
    }
}

/// <summary>The fields of the kind sessions; a file's columns are these names in snake case.</summary>
public enum SessionField
{
    Source,
    Time,
    BucketSeconds,
    Service,
    Release,
    Platform,
    Segment,
    Journey,
    Total,
    Crashed,
    Errored,
    Abnormal,
    Users,
    CrashedUsers,
}
