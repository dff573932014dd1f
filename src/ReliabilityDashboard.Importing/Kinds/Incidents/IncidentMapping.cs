using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Importing.Kinds.Incidents;

/// <summary>Raw cells to incidents, as the list of their fields says. Pure.</summary>
public static class IncidentMapping
{
    // What one cell is; the fields follow in the order of their list.
    private enum Cell
    {
        Source,
        Id,
        First,
    }

    private static readonly IncidentField[] InFiles = [.. IncidentField.All.Where(field => field.Column is not null)];

    /// <summary>The fields of a file of this kind.</summary>
    public static FieldNames Fields { get; } =
        FieldNames.Of(
            [("source", []), ("id", ["external_id"]), .. InFiles.Select(field => (field.Column!, field.ColumnAliases))]);

    public static Mapped<IncidentRecord> Map(RawFields fields, MappingContext context)
    {
        var row = new RowReader<Cell>(fields, Fields, context);
        // Where it begins comes first: what lies too late for a moved file is skipped, whatever else it says.
        var (startedAt, detectedAt) = (row.Begin(CellOf(IncidentField.StartedAt)), row.Instant(CellOf(IncidentField.DetectedAt)));
        if (startedAt is { IsGiven: true, Value: null } && detectedAt.Value is null)
            row.Fault(CellOf(IncidentField.StartedAt), "expected an instant here or in detected_at, but it is empty");
        var record = new IncidentRecord
        {
            Source = row.Text(Cell.Source).Value,
            Id = row.Key(Cell.Id),
            Said = { { IncidentField.StartedAt, startedAt }, { IncidentField.DetectedAt, detectedAt } },
            Attributes = fields.Attributes(),
        };
        for (var number = 0; number < InFiles.Length; number++)
            if (InFiles[number] is var field && field != IncidentField.StartedAt && field != IncidentField.DetectedAt)
                Read(ref row, Cell.First + number, field, record.Said);
        // An emptied start is the detection's, as in a new record; a start that is not spoken of stays as stored.
        var mapped = row.Done(startedAt.IsGiven ? record.AsNew() : record);
        return mapped.Record is null ? mapped : mapped with { Notes = NotesOf(record, startedAt.Value, detectedAt.Value) };
    }

    // Shared, since there are only so many of them.
    private static readonly IReadOnlyList<string>[] Facts = [.. Enumerable.Range(0, 16).Select(facts => (IReadOnlyList<string>)
    [
        RunNote.Has("record"),
        .. (facts & 1) > 0 ? [RunNote.Has("end")] : Array.Empty<string>(),
        .. (facts & 2) > 0 ? [RunNote.Has("service")] : Array.Empty<string>(),
        .. (facts & 4) > 0 ? [RunNote.Has("severity")] : Array.Empty<string>(),
        .. (facts & 8) > 0 ? [RunNote.InferredStart("detected_at")] : Array.Empty<string>(),
    ])];

    /// <summary>What is counted of a record that is told of as a whole; an update may carry only what changed.</summary>
    internal static IReadOnlyList<string>? NotesOf(IncidentRecord record, DateTime? started, DateTime? detected) =>
        started is null && detected is null
            ? null
            : Facts[
                (record.Get(IncidentField.ResolvedAt).Value is null ? 0 : 1)
                + (record.Said[IncidentField.Service] is null && record.Get(IncidentField.Services).Value is not { Count: > 0 } ? 0 : 2)
                + (record.Get(IncidentField.Severity).Value is null ? 0 : 4)
                + (started is null ? 8 : 0)];

    private static void Read(ref RowReader<Cell> row, Cell cell, IncidentField field, IncidentPatch said)
    {
        switch (field)
        {
            case TextField { AlwaysHolds: true } text: said.Add(text, row.NotEmptied(cell, row.Text(cell))); break;
            case TextField text: said.Add(text, row.Text(cell)); break;
            case NamesField names: said.Add(names, row.List(cell)); break;
            case InstantField instant: said.Add(instant, row.Instant(cell)); break;
            case WholeField whole: said.Add(whole, row.Whole(cell)); break;
            case NumberField number: said.Add(number, row.Decimal(cell)); break;
            case IWordField words when row.Word(cell, words) is { IsGiven: true } word: said.Put(field, word.Value); break;
        }
    }

    private static Cell CellOf(IncidentField field) => Cell.First + Array.IndexOf(InFiles, field);
}
