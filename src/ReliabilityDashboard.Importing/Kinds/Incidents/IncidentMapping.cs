using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Importing.Formats;
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
        return row.Done(startedAt.IsGiven ? record.AsNew() : record);
    }

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
