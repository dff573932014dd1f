using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Mappings.Reading;
using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Importing.Recognition.Previews;

/// <summary>Shows what would become of a file; nothing is stored.</summary>
public sealed class PreviewReader(
    FileShapes shapes, SourceZones zones, ServiceNameQuery names, IOptions<ImportOptions> options, TimeProvider time)
{
    private const int Shown = 50, MoreRefused = 50;

    /// <param name="open">Opens the file at its beginning, as often as it is asked to.</param>
    /// <param name="asked">What the call says.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <param name="told">Told now and then which share of the work is done.</param>
    /// <exception cref="UnreadableFileException">The file as a whole cannot be read.</exception>
    public async Task<FilePreview> ReadAsync(
        Func<Stream> open, FileAsked asked, CancellationToken cancel, Action<double>? told = null)
    {
        // Read through twice: once to see what is open, once to see what would become of it.
        var settled = await shapes.SettleAsync(open, asked, cancel, told is null ? null : share => told(share / 2));
        var zone = settled.Zone ?? (await zones.ReadAsync(cancel)).GetValueOrDefault(asked.Source) ?? TimeZoneInfo.Utc.Id;
        var empty = new FilePreview(
            settled.Recognised, settled.Questions, PreviewColumns.Of(settled), PreviewWords.Of(settled), zone, settled.Reading.Dates, [], 0,
            settled.Warnings, null)
        {
            Settled = settled,
        };
        if (settled.Kind is not { } kind || settled.Head is not { } head || settled.IsRefused) return empty;

        var context = new MappingContext(ZoneNames.Find(zone) ?? TimeZoneInfo.Utc, time.GetUtcNow().UtcDateTime) { Faults = [] };
        var (rows, faulty, count) = (new List<PreviewRow>(), 0L, new PreviewCount(await names.ReadAsync(cancel), asked.Source, kind));
        var (read, isWhole) = (0L, true);
        var refused = new List<PreviewRow>();
        using var file = Open(open, settled, kind, head);
        foreach (var raw in file.Read(0, cancel))
        {
            if (read % Surveyor.ToldEvery == 0) told?.Invoke(settled.Survey is null ? file.Share : (1 + file.Share) / 2);
            if (read == asked.Most)
            {
                isWhole = false;
                break;
            }
            read++;
            context.Faults.Clear();
            MappedRow? mapped = raw.Fields is { Skipped: null } fields ? kind.Ask(fields, context) : null;
            if (mapped is { Rejection: { } only } && context.Faults.Count == 0) context.Faults.Add(only);
            if (raw.Fields is null) context.Faults.Add(new(raw.Field, raw.Failure!));
            if (context.Faults.Count > 0) faulty++;
            else if (mapped?.Record is { } record) count.Add(record);
            if (rows.Count < Shown) rows.Add(Row(raw, mapped, kind, context));
            else if (context.Faults.Count > 0 && refused.Count < MoreRefused) refused.Add(Row(raw, mapped, kind, context));
        }
        return empty with
        {
            Rows = rows, MoreRefused = refused, FaultyRows = faulty, Figures = count.Figures(), IsWhole = isWhole, Read = read,
        };
    }

    private static PreviewRow Row(RawRecord raw, MappedRow? mapped, ImportKind kind, MappingContext context)
    {
        IReadOnlyList<Rejection> faults = [.. context.Faults!];
        var values = raw.Fields is not { } fields ? new Dictionary<string, object?>()
            : kind.Fields.Names.Count > 0 ? PreviewValues.Of(fields, kind, context)
            : mapped?.Record is IncidentRecord incident ? PreviewValues.Of(incident)
            : new Dictionary<string, object?>();
        return new(raw.Line, values, faults, raw.Fields?.Skipped ?? mapped?.Skipped);
    }

    private RecordFile Open(Func<Stream> open, SettledFile settled, ImportKind kind, FileHead head)
    {
        var (most, reading) = (options.Value.MaxDecompressedBytes, settled.Reading);
        return reading.Mapping is null
            ? new(open(), head.Form, kind.Fields, most, kind.Wrappers, reading.Encoding ?? head.Encoding, reading.Sheet)
            : new(
                open(), head.Form, new RecordShape(settled.Mapping!.Mapping, kind, reading), most, reading.Encoding ?? head.Encoding,
                reading.Sheet);
    }
}
