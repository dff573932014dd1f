using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>Lays what a source would say of incidents beside what is stored: what storing it would change.</summary>
[ReadFrom(DataParts.Incidents)]
public sealed class IncidentChangeQuery(IDbContextFactory<ReliabilityContext> contexts)
{
    private const int Chunk = 500;

    /// <param name="source">The source of records that name none.</param>
    /// <param name="records">What it would say, each incident once.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<IncidentChanges> CompareAsync(
        string source, IEnumerable<IncidentRecord> records, CancellationToken cancel)
    {
        var (read, stored) = (0, 0);
        var (updated, fields) = (0, new Dictionary<string, FieldChange>());
        await using var context = await contexts.CreateDbContextAsync(cancel);
        foreach (var chunk in records.GroupBy(record => record.Source ?? source).SelectMany(one => one.Chunk(Chunk)))
        {
            read += chunk.Length;
            var (of, ids) = (chunk[0].Source ?? source, chunk.Select(record => record.Id).ToList());
            var known = await context.Incidents.AsNoTracking().Where(i => i.Source == of && ids.Contains(i.ExternalId))
                .Select(i => new { i.ExternalId, i.SourceFields, i.PersonFields })
                .ToDictionaryAsync(i => i.ExternalId, cancel);
            stored += known.Count;
            foreach (var record in chunk)
                if (known.TryGetValue(record.Id, out var before)
                    && record.Over(before.SourceFields) is var said && !said.Equals(before.SourceFields))
                {
                    updated++;
                    Note(fields, record.Id, IncidentFields.Merge(before.SourceFields, before.PersonFields),
                        IncidentFields.Merge(said, before.PersonFields));
                }
        }
        return new(read - stored, updated, stored - updated, [.. fields.Values.OrderByDescending(field => field.Incidents)]);
    }

    private static void Note(Dictionary<string, FieldChange> fields, string id, IncidentFields was, IncidentFields becomes)
    {
        foreach (var field in was.Differing(becomes)) Add(field.Name, was[field], becomes[field]);
        if (was.Attributes != becomes.Attributes) Add("attributes", null, null);

        void Add(string name, object? from, object? to) =>
            fields[name] = fields.TryGetValue(name, out var known)
                ? known with { Incidents = known.Incidents + 1 } : new(name, 1, id, from, to);
    }
}

/// <summary>What storing records of incidents would change.</summary>
/// <param name="New">Incidents that are not stored yet.</param>
/// <param name="Updated">Those of which the source would say something else.</param>
/// <param name="Unchanged">Those of which it would say the same.</param>
/// <param name="Fields">The fields that would read otherwise, the most often first.</param>
public sealed record IncidentChanges(int New, int Updated, int Unchanged, IReadOnlyList<FieldChange> Fields);

/// <summary>A field that would read otherwise.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Incidents">Of how many incidents.</param>
/// <param name="Id">The id of one of them.</param>
/// <param name="Was">What it reads now there; null: nothing.</param>
/// <param name="Becomes">What it would read there.</param>
public sealed record FieldChange(string Field, int Incidents, string Id, object? Was, object? Becomes);
