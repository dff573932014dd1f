using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Mappings.Reading;
using ReliabilityDashboard.Importing.Mappings.Values;

namespace ReliabilityDashboard.Importing.Recognition;

/// <summary>Reads a file through once: a column is judged as a whole, never row by row.</summary>
/// <param name="shape">The mapping that reads it.</param>
/// <param name="isKnown">Whether a name is that of a known service.</param>
internal sealed class Surveyor(RecordShape shape, Func<string, bool> isKnown)
{
    /// <summary>After how many rows it is told again how far the reading has come.</summary>
    public const int ToldEvery = 1000;

    private static readonly InstantRules Open = new(DateOrder.Unknown, null);
    private readonly Survey survey = new();
    private readonly FieldReader[] readers = [.. shape.Readers];
    private readonly HashSet<string> ids = new(shape.Mapping.Ids ?? [], StringComparer.OrdinalIgnoreCase);

    /// <param name="file">The file.</param>
    /// <param name="most">How many rows are enough; null: all.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <param name="told">Told now and then which share of it was read.</param>
    public Survey Read(RecordFile file, int? most, CancellationToken cancel, Action<double>? told = null)
    {
        foreach (var raw in file.Raw(cancel))
        {
            if (survey.Rows == most)
            {
                survey.IsWhole = false;
                break;
            }
            if (survey.Rows++ % ToldEvery == 0) told?.Invoke(file.Share);
            if (raw.Fields is { } record) Look(record);
        }
        return survey;
    }

    private void Look(RawFields record)
    {
        if (shape.Skipped(record) is { } skipped)
        {
            if (shape.Mapping.Only is { Asks: true } only && skipped.StartsWith(only.Where, StringComparison.Ordinal))
                survey.Others[skipped] = survey.Others.GetValueOrDefault(skipped) + 1;
            return;
        }
        survey.Records++;
        if (survey.Records <= 200) Columns(record);
        foreach (var reader in readers)
        {
            if (!survey.Present.Contains(reader.Name) && reader.IsIn(record)) survey.Present.Add(reader.Name);
            switch (reader.Form)
            {
                case FieldForm.Instant: Instant(reader, record); break;
                case FieldForm.Word: Word(reader, record); break;
                case FieldForm.Number: Number(reader, record); break;
                case FieldForm.List: List(reader, record); break;
                default: Text(reader, record); break;
            }
        }
    }

    private void Columns(RawFields record)
    {
        const string Note = "attribute: ";
        foreach (var place in readers.SelectMany(reader => reader.Parts).Select(part => part.Place).OfType<Place>())
            if (!survey.Read.Contains(place.Name) && place.Value(record) is not null)
            {
                survey.Columns.Add(place.Name);
                survey.Read.Add(place.Name);
            }
        foreach (var place in shape.Proposed)
            if (!survey.Columns.Contains(place.Name) && place.Value(record) is not null) survey.Columns.Add(place.Name);
        foreach (var note in record.Notes ?? [])
            if (note.StartsWith(Note, StringComparison.Ordinal)) survey.Columns.Add(note[Note.Length..]);
    }

    private void Instant(FieldReader reader, RawFields record)
    {
        // With an offset nothing is left open.
        if (reader.Column >= 0 && (record.Text(reader.Column) is { IsEmpty: true } or [.., 'Z'])) return;
        foreach (var part in reader.Parts)
        {
            if (part.Place is not { } place || (part.IsSpan ? place.Value(record) : part.Value(record)) is not { } text) continue;
            if (!survey.Instants.TryGetValue(place.Name, out var seen)) survey.Instants[place.Name] = seen = new();
            if (!WrittenInstant.TryRead(text, Open with { Serial = shape.Mapping.SerialDates }, out var written)) return;
            if (written.Decides == DateOrder.DayFirst) seen.DayFirst++;
            else if (written.Decides == DateOrder.MonthFirst) seen.MonthFirst++;
            else if (written.Needs == InstantNeed.Order) (seen.Open, seen.Example) = (seen.Open + 1, seen.Example ?? text);
            if (written.Needs == InstantNeed.Serial) (seen.Serial, seen.Example) = (seen.Serial + 1, seen.Example ?? text);
            if (written.At.Kind != DateTimeKind.Utc) (seen.WithoutOffset, seen.Example) = (seen.WithoutOffset + 1, seen.Example ?? text);
            return;
        }
    }

    private void Word(FieldReader reader, RawFields record)
    {
        var (meaning, other) = reader.Word(record);
        if (meaning is null && other is not null) survey.Say(reader.Name, other, isKnown: false);
        else if (reader.Value(record) is { } said) survey.Say(reader.Name, said, isKnown: true);
    }

    private void Number(FieldReader reader, RawFields record)
    {
        if (reader.Column >= 0 && !WrittenNumber.IsOpen(record.Text(reader.Column))) return;
        if (shape.Mapping.DecimalSign is null && reader.Value(record) is { } text && WrittenNumber.IsOpen(text))
            survey.OpenNumbers.TryAdd(reader.Name, text);
    }

    private void List(FieldReader reader, RawFields record)
    {
        if (shape.Mapping.List is not null) return;
        foreach (var part in reader.Parts)
        {
            var (values, areParted) = part.Values(record);
            if (values.Count == 0) continue;
            if (areParted || part.Place is not { } place) return;
            foreach (var value in values.Where(value => value.Contains(',', StringComparison.Ordinal)))
            {
                var known = Array.TrueForAll(
                    value.Split([';', '|', ','], StringSplitOptions.TrimEntries), name => name.Length == 0 || isKnown(name));
                survey.Lists[place.Name] = survey.Lists.TryGetValue(place.Name, out var seen)
                    ? known || !seen.AllKnown ? seen : new(value, false)
                    : new(value, known);
            }
            return;
        }
    }

    private void Text(FieldReader reader, RawFields record)
    {
        if (reader.Column >= 0 && ids.Count == 0 && record.Items(reader.Column) is null) return;
        if (ids.Contains(reader.Name) && reader.Value(record) is { Length: 32 } id && id.All(char.IsAsciiHexDigitLower))
            survey.Ids.TryAdd(reader.Name, id);
        foreach (var part in reader.Parts)
        {
            if (part.Place is not { } place || record is Formats.Json.JsonFields || !place.IsMany(record)) continue;
            var values = place.Values(record);
            if (part.Value(record) is not null && values.Distinct(StringComparer.Ordinal).Count() > 1)
                survey.Repeated.TryAdd(reader.Name, place.Name);
        }
    }
}
