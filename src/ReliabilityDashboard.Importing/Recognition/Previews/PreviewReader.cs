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
    private const int Shown = 50;

    /// <param name="open">Opens the file at its beginning, as often as it is asked to.</param>
    /// <param name="asked">What the call says.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="UnreadableFileException">The file as a whole cannot be read.</exception>
    public async Task<FilePreview> ReadAsync(Func<Stream> open, FileAsked asked, CancellationToken cancel)
    {
        var settled = await shapes.SettleAsync(open, asked, cancel);
        var zone = settled.Zone ?? (await zones.ReadAsync(cancel)).GetValueOrDefault(asked.Source) ?? TimeZoneInfo.Utc.Id;
        var empty = new FilePreview(
            settled.Recognised, settled.Questions, PreviewColumns.Of(settled), PreviewWords.Of(settled), zone, settled.Reading.Dates, [], 0,
            settled.Warnings, null)
        {
            Settled = settled,
        };
        if (settled.Kind is not { } kind || settled.Head is not { } head || settled.IsRefused) return empty;

        var context = new MappingContext(ZoneNames.Find(zone) ?? TimeZoneInfo.Utc, time.GetUtcNow().UtcDateTime) { Faults = [] };
        var (rows, faulty, count) = (new List<PreviewRow>(), 0L, new PreviewCount(await names.ReadAsync(cancel), asked.Source));
        var (read, isWhole) = (0L, true);
        foreach (var raw in Records(open, settled, kind, head, cancel))
        {
            if (read++ == asked.Most)
            {
                isWhole = false;
                break;
            }
            context.Faults.Clear();
            MappedRow? mapped = raw.Fields is { Skipped: null } fields ? kind.Ask(fields, context) : null;
            if (mapped is { Rejection: { } only } && context.Faults.Count == 0) context.Faults.Add(only);
            if (raw.Fields is null) context.Faults.Add(new(raw.Field, raw.Failure!));
            if (context.Faults.Count > 0) faulty++;
            else if (mapped?.Record is { } record) count.Add(record);
            if (rows.Count < Shown) rows.Add(Row(raw, mapped, kind, context));
        }
        return empty with { Rows = rows, FaultyRows = faulty, Figures = count.Figures(), IsWhole = isWhole };
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

    private IEnumerable<RawRecord> Records(
        Func<Stream> open, SettledFile settled, ImportKind kind, FileHead head, CancellationToken cancel)
    {
        var (most, encoding) = (options.Value.MaxDecompressedBytes, settled.Reading.Encoding ?? head.Encoding);
        using var file = settled.Reading.Mapping is null
            ? new RecordFile(open(), head.Form, kind.Fields, most, kind.Wrappers, encoding)
            : new RecordFile(open(), head.Form, new RecordShape(settled.Mapping!.Mapping, kind, settled.Reading), most, encoding);
        foreach (var raw in file.Read(0, cancel)) yield return raw;
    }
}
