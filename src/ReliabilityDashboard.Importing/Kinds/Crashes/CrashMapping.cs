using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Storage.Crashes;

namespace ReliabilityDashboard.Importing.Kinds.Crashes;

/// <summary>Raw cells to crashes. Pure.</summary>
public static class CrashMapping
{
    /// <summary>The fields of a file of this kind.</summary>
    public static FieldNames Fields { get; } = FieldNames.Of<CrashField>(("external_id", "id"));

    public static Mapped<CrashRecord> Map(RawFields fields, MappingContext context)
    {
        var row = new RowReader<CrashField>(fields, Fields, context);
        return row.Done(new CrashRecord
        {
            Source = row.Text(CrashField.Source).Value,
            Id = row.Key(CrashField.Id),
            At = row.NotEmptied(CrashField.At, row.Begin(CrashField.At)),
            Service = row.NotEmptied(CrashField.Service, row.Text(CrashField.Service)),
            ExceptionType = row.Text(CrashField.ExceptionType),
            Message = row.Text(CrashField.Message),
            Stack = row.Text(CrashField.Stack),
            SessionId = row.Text(CrashField.SessionId),
            TraceId = row.Text(CrashField.TraceId),
            Release = row.Text(CrashField.Release),
            Platform = row.Text(CrashField.Platform),
            Segment = row.Text(CrashField.Segment),
            Journey = row.Text(CrashField.Journey),
            Action = row.Text(CrashField.Action),
            MemoryMb = row.Decimal(CrashField.MemoryMb),
            ActiveConnections = row.Whole(CrashField.ActiveConnections),
            Attributes = AttributeSet.With(fields.Attributes(), row.Structured(CrashField.Attributes)),
        });
    }
}

/// <summary>The fields of the kind crashes; a file's columns are these names in snake case.</summary>
public enum CrashField
{
    Source,
    Id,
    At,
    Service,
    ExceptionType,
    Message,
    Stack,
    SessionId,
    TraceId,
    Release,
    Platform,
    Segment,
    Journey,
    Action,
    MemoryMb,
    ActiveConnections,
    Attributes,
}
