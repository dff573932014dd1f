using System.Text.Json;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Storage.Actions;

namespace ReliabilityDashboard.Importing.Kinds.Actions;

/// <summary>Raw cells to actions. Pure.</summary>
public static class ActionMapping
{
    private static readonly WordTable<ActionKind> Kinds =
        new([.. Enum.GetValues<ActionKind>().Select(kind => (ActionWords.Of(kind), kind))]);

    private static readonly WordTable<ActionState> States =
        new([.. Enum.GetValues<ActionState>().Select(state => (ActionWords.Of(state).Replace(' ', '-'), state))]);

    private static readonly WordTable<ActionOrigin> Origins =
        new([.. Enum.GetValues<ActionOrigin>().Select(origin => (ActionWords.Of(origin), origin))]);

    /// <summary>The fields of a file of this kind.</summary>
    public static FieldNames Fields { get; } = FieldNames.Of<ActionField>(("external_id", "id"));

    public static Mapped<ActionRecord> Map(RawFields fields, MappingContext context)
    {
        var row = new RowReader<ActionField>(fields, Fields, context);
        var (origin, originId) = Origin(ref row);
        return row.Done(new ActionRecord
        {
            Source = row.Text(ActionField.Source).Value,
            Id = row.Key(ActionField.Id),
            Origin = origin,
            OriginId = originId,
            Said = new()
            {
                Title = row.NotEmptied(ActionField.Title, row.Text(ActionField.Title)),
                Kind = row.NotEmptied(ActionField.Kind, row.Word(ActionField.Kind, Kinds)),
                Service = row.Text(ActionField.Service),
                Caller = row.Text(ActionField.Caller),
                Callee = row.Text(ActionField.Callee),
                Pattern = row.Text(ActionField.Pattern),
                Owner = row.Text(ActionField.Owner),
                Due = row.Day(ActionField.Due),
                Opened = row.Day(ActionField.Opened),
                State = row.Word(ActionField.State, States),
                Done = row.Day(ActionField.Done),
                Evidence = row.Text(ActionField.Evidence),
                Reason = row.Text(ActionField.Reason),
                Groups = Values(row.List(ActionField.Groups)),
                Incidents = Values(row.List(ActionField.Incidents)),
                Cost = row.Decimal(ActionField.Cost),
                Url = row.Text(ActionField.Url),
            },
            Attributes = fields.Attributes(),
        });
    }

    // A word; or as the API answers it, an object of kind and id.
    private static (ActionOrigin? Kind, string? Id) Origin(ref RowReader<ActionField> row)
    {
        var id = row.Text(ActionField.OriginId).Value;
        if (row.Structured(ActionField.Origin) is not ['{', ..] text) return (row.Word(ActionField.Origin, Origins).Value, id);
        using var given = JsonDocument.Parse(text);
        if (Word(given, "kind") is { } word && Origins.Find(word) is { } kind) return (kind, Word(given, "id") ?? id);
        row.Fault(ActionField.Origin, $"expected its kind to be one of {Origins.Named}");
        return default;
    }

    private static string? Word(JsonDocument given, string name) =>
        given.RootElement.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Given<ValueList<string>> Values(Given<IReadOnlyList<string>> list) =>
        !list.IsGiven ? default
        : list.Value is { } values ? Given<ValueList<string>>.Of(new(values))
        : Given<ValueList<string>>.Cleared;
}

/// <summary>The fields of the kind actions; a file's columns are these names in snake case.</summary>
public enum ActionField
{
    Source,
    Id,
    Title,
    Kind,
    Origin,
    OriginId,
    Service,
    Caller,
    Callee,
    Pattern,
    Owner,
    Due,
    Opened,
    State,
    Done,
    Evidence,
    Reason,
    Groups,
    Incidents,
    Cost,
    Url,
}
