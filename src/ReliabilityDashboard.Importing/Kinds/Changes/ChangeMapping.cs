using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Storage.Changes;

namespace ReliabilityDashboard.Importing.Kinds.Changes;

/// <summary>Raw cells to changes. Pure.</summary>
public static class ChangeMapping
{
    /// <summary>The fields of a file of this kind.</summary>
    public static FieldNames Fields { get; } = FieldNames.Of<ChangeField>();

    public static Mapped<ChangeRecord> Map(RawFields fields, MappingContext context)
    {
        var row = new RowReader<ChangeField>(fields, Fields, context);
        return row.Done(new ChangeRecord
        {
            Source = row.Text(ChangeField.Source).Value,
            Id = row.Key(ChangeField.Id),
            At = row.NotEmptied(ChangeField.At, row.Begin(ChangeField.At)),
            Kind = row.NotEmptied(ChangeField.Kind, row.Word(ChangeField.Kind, KnownWords.ChangeKind)),
            Service = row.Text(ChangeField.Service),
            Title = row.Text(ChangeField.Title),
            Url = row.Text(ChangeField.Url),
            EndedAt = row.Instant(ChangeField.EndedAt),
            Result = row.Word(ChangeField.Result, KnownWords.ChangeResult),
            Strategy = row.Word(ChangeField.Strategy, KnownWords.Strategy),
            RolledBackAt = row.Instant(ChangeField.RolledBackAt),
            Rollback = row.Word(ChangeField.Rollback, KnownWords.Rollback),
            Attributes = fields.Attributes(),
        });
    }
}
