using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Importing.Kinds.Signals;

/// <summary>Raw cells to signals. Pure.</summary>
public static class SignalMapping
{
    /// <summary>The fields of a file of this kind.</summary>
    public static FieldNames Fields { get; } = FieldNames.Of<SignalField>(("timestamp", "time"));

    public static Mapped<SignalRecord> Map(RawFields fields, MappingContext context)
    {
        var row = new RowReader<SignalField>(fields, Fields, context);
        return row.Done(
            new SignalRecord
            {
                Source = row.Text(SignalField.Source).Value,
                Time = row.KeyBegin(SignalField.Time),
                BucketSeconds =
                    row.SmallWhole(SignalField.BucketSeconds, 1, SessionRecord.LongestBucketSeconds).Value
                    ?? SessionRecord.DefaultBucketSeconds,
                Service = row.Key(SignalField.Service),
                Resource = row.KeyPart(SignalField.Resource),
                Requests = row.Whole(SignalField.Requests),
                Errors = row.Whole(SignalField.Errors),
                ImplicitErrors = row.Whole(SignalField.ImplicitErrors),
                LatencyOk = row.Histogram(SignalField.LatencyOk),
                LatencyFailed = row.Histogram(SignalField.LatencyFailed),
                Utilisation = row.Decimal(SignalField.Utilisation, 0, 1),
                Attributes = fields.Attributes(),
            }
        );
    }
}

/// <summary>The fields of the kind signals; a file's columns are these names in snake case.</summary>
public enum SignalField
{
    Source,
    Time,
    BucketSeconds,
    Service,
    Resource,
    Requests,
    Errors,
    ImplicitErrors,
    LatencyOk,
    LatencyFailed,
    Utilisation,
}
