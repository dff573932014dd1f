using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Storage.Changes;

namespace ReliabilityDashboard.Importing.Kinds.Changes;

/// <summary>Raw cells to changes. Pure.</summary>
public static class ChangeMapping
{
    private static readonly WordTable<ChangeKind> Kinds = new([
        ("release", ChangeKind.Release),
        ("configuration", ChangeKind.Configuration),
        ("infrastructure", ChangeKind.Infrastructure),
        ("growth", ChangeKind.Growth),
    ]);

    private static readonly WordTable<ChangeResult> Results = new([
        ("succeeded", ChangeResult.Succeeded),
        ("failed", ChangeResult.Failed),
        ("rolled-back", ChangeResult.RolledBack),
    ]);

    private static readonly WordTable<RolloutStrategy> Strategies = new([
        ("all-at-once", RolloutStrategy.AllAtOnce),
        ("canary", RolloutStrategy.Canary),
        ("blue-green", RolloutStrategy.BlueGreen),
    ]);

    private static readonly WordTable<RollbackKind> Rollbacks = new(
        [("automatic", RollbackKind.Automatic), ("manual", RollbackKind.Manual)]);

    private static readonly WordTable<WrittenBy> Writers = new(
        [("person", WrittenBy.Person), ("assistant", WrittenBy.Assistant), ("both", WrittenBy.Both)]);

    /// <summary>The fields of a file of this kind.</summary>
    public static FieldNames Fields { get; } = FieldNames.Of<ChangeField>(("external_id", "id"));

    public static Mapped<ChangeRecord> Map(RawFields fields, MappingContext context)
    {
        var row = new RowReader<ChangeField>(fields, Fields, context);
        return row.Done(new ChangeRecord
        {
            Source = row.Text(ChangeField.Source).Value,
            Id = row.Key(ChangeField.Id),
            At = row.NotEmptied(ChangeField.At, row.Begin(ChangeField.At)),
            Kind = row.NotEmptied(ChangeField.Kind, row.Word(ChangeField.Kind, Kinds)),
            Service = row.Text(ChangeField.Service),
            Title = row.Text(ChangeField.Title),
            Url = row.Text(ChangeField.Url),
            EndedAt = row.Instant(ChangeField.EndedAt),
            Result = row.Word(ChangeField.Result, Results),
            Strategy = row.Word(ChangeField.Strategy, Strategies),
            RolledBackAt = row.Instant(ChangeField.RolledBackAt),
            Rollback = row.Word(ChangeField.Rollback, Rollbacks),
            WrittenBy = row.Word(ChangeField.WrittenBy, Writers),
            Fixes = row.Text(ChangeField.Fixes),
            Signs = Signs(row.Text(ChangeField.Trailers), row.List(ChangeField.Labels), row.Text(ChangeField.AccountKind)),
            Attributes = fields.Attributes(),
        });
    }

    private static WrittenBySigns? Signs(Given<string> trailers, Given<IReadOnlyList<string>> labels, Given<string> account) =>
        trailers.IsGiven || labels.IsGiven || account.IsGiven
            ? new(WrittenBySigns.TrailersOf(trailers.Value), labels.Value ?? [], account.Value)
            : null;
}

/// <summary>The fields of the kind changes; a file's columns are these names in snake case.</summary>
public enum ChangeField
{
    Source,
    Id,
    At,
    Kind,
    Service,
    Title,
    Url,
    EndedAt,
    Result,
    Strategy,
    RolledBackAt,
    Rollback,
    WrittenBy,
    Fixes,
    Trailers,
    Labels,
    AccountKind,
}
