using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Audit;

/// <summary>Reads the audit log.</summary>
[ReadFrom(DataParts.None)]
public sealed class AuditLogQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    /// <summary>One page of the filtered log.</summary>
    public async Task<AuditLogPage> ListAsync(AuditLogRequest request, CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        var entries = Matching(context, request);
        var page = await entries.OrderByDescending(e => e.Number).Skip(request.Skip).Take(request.Take).ToListAsync(cancel);
        var last = await context
            .AuditEntries.AsNoTracking()
            .OrderByDescending(e => e.Number)
            .Select(e => new { e.Number, e.Hash })
            .FirstOrDefaultAsync(cancel);
        return new(page.ConvertAll(Read), await entries.CountAsync(cancel), last is null ? null : (last.Number, last.Hash));
    }

    /// <summary>All of the filtered log, newest first, read row by row.</summary>
    public async IAsyncEnumerable<AuditRecord> AllAsync(AuditLogRequest request, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        await foreach (
            var entry in Matching(context, request).OrderByDescending(e => e.Number).AsAsyncEnumerable().WithCancellation(cancel))
            yield return Read(entry);
    }

    public async Task<AuditLogChoices> ChoicesAsync(CancellationToken cancel)
    {
        await using var context = await contexts.CreateDbContextAsync(cancel);
        return new(
            await context.AuditEntries.Select(e => e.Who).Distinct().OrderBy(who => who).ToListAsync(cancel),
            await context.AuditEntries.Select(e => e.Kind).Distinct().OrderBy(kind => kind).ToListAsync(cancel));
    }

    private static IQueryable<AuditEntry> Matching(ReliabilityContext context, AuditLogRequest request)
    {
        var entries = context.AuditEntries.AsNoTracking();
        if (request.Who is { } who) entries = entries.Where(e => e.Who == who);
        if (request.Kind is { } kind) entries = entries.Where(e => e.Kind == kind);
        if (request.ObjectId is { } id) entries = entries.Where(e => e.ObjectId == id);
        if (request.Named is { Length: > 0 } named)
        {
            var part = named.ToLowerInvariant();
            entries = entries.Where(e => SqlText.Lower(e.ObjectName)!.Contains(part));
        }
        if (request.From is { } from) entries = entries.Where(e => e.At >= from);
        if (request.To is { } to) entries = entries.Where(e => e.At < to);
        return entries;
    }

    private static AuditRecord Read(AuditEntry entry) =>
        new(
            entry.Number, entry.At, entry.Who, entry.Action, entry.Kind, entry.ObjectId, entry.ObjectName,
            JsonSerializer.Deserialize<List<AuditChange>>(entry.Changes, Json.Options) ?? []);
}

/// <summary>What the audit log can be filtered by, in alphabetical order.</summary>
public sealed record AuditLogChoices(IReadOnlyList<string> People, IReadOnlyList<string> Kinds);

/// <summary>A page of the audit log.</summary>
/// <param name="Entries">Newest first.</param>
/// <param name="Total">How many there are over all pages.</param>
/// <param name="Last">Number and hash of the last entry, whatever the filter; null while there is none.</param>
public sealed record AuditLogPage(IReadOnlyList<AuditRecord> Entries, int Total, (long Number, string Hash)? Last);

/// <summary>One page of the audit log, newest first; null means any.</summary>
/// <param name="Who">Name of the person, key or program.</param>
/// <param name="Kind">What was changed, such as <c>incident</c>.</param>
/// <param name="ObjectId">Which one; with <paramref name="Kind"/>.</param>
/// <param name="Named">Part of the object's name, whatever its case.</param>
/// <param name="From">The first instant, UTC.</param>
/// <param name="To">The instant before which it ends, UTC.</param>
/// <param name="Skip">Entries of earlier pages.</param>
/// <param name="Take">Entries of a page.</param>
public sealed record AuditLogRequest(
    string? Who, string? Kind, string? ObjectId, string? Named, DateTime? From, DateTime? To, int Skip, int Take);
