using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Rollups;

namespace ReliabilityDashboard.Storage.Services;

/// <summary>Stores declarations of services. A declaration sets the spelling; an alias also takes over what was stored under its
/// name.</summary>
public sealed class ServiceWriter(ReportingDays days) : IRecordWriter<ServiceRecord>
{
    public int BatchSize => 500;

    public async Task<IReadOnlyList<WriteOutcome>> WriteAsync(BatchScope scope, IReadOnlyList<ServiceRecord> records)
    {
        var services = await scope.Context.Services.Include(s => s.Aliases).ToListAsync(scope.Cancel);
        var byKey = services.ToDictionary(s => s.NameKey);
        var byAlias = services
            .SelectMany(s => s.Aliases.Select(a => (a.AliasKey, Service: s)))
            .ToDictionary(a => a.AliasKey, a => a.Service);
        var outcomes = new List<WriteOutcome>(records.Count);
        foreach (var record in records)
        {
            if (outcomes.Count > 0 && scope.IsOver()) break;
            outcomes.Add(await WriteAsync(scope, record, byKey, byAlias));
        }
        await scope.Context.SaveChangesAsync(scope.Cancel);
        return outcomes;
    }

    private async Task<WriteOutcome> WriteAsync(
        BatchScope scope, ServiceRecord record, Dictionary<string, ServiceEntity> byKey, Dictionary<string, ServiceEntity> byAlias)
    {
        var key = NameKey.Of(record.Name);
        var known = byKey.GetValueOrDefault(key) ?? byAlias.GetValueOrDefault(key);
        var aliases = (record.Aliases.Value ?? []).Select(NameKey.Of).ToHashSet();
        if (aliases.FirstOrDefault(a => byKey.TryGetValue(a, out var other) && other != known && other.Declared) is { } taken)
            return WriteOutcome.Rejected("aliases", $"'{taken}' is a declared service of its own");

        var isNew = known is null;
        if (known is null)
        {
            known = new ServiceEntity { Name = record.Name, NameKey = key };
            scope.Context.Services.Add(known);
            byKey[key] = known;
        }
        var outcome = EntityOutcome.Of(scope.Context, known, service => Apply(service, record, scope.Run.Source));
        var renamed = await TakeAliasesAsync(scope, known, record, byKey, byAlias);
        return isNew ? WriteOutcome.Inserted : renamed ? WriteOutcome.Updated : outcome;
    }

    private static void Apply(ServiceEntity service, ServiceRecord record, string source)
    {
        var from = new FieldOrigin(service.FieldSources, source);
        service.Declared = true;
        if (from.Claim("name") && service.NameKey == NameKey.Of(record.Name)) service.Name = record.Name.Trim();
        service.Kind = from.Take("kind", record.Kind, service.Kind);
        service.Team = from.Take("team", record.Team, service.Team);
        service.TeamSize = from.Take("team_size", record.TeamSize, service.TeamSize);
        service.Tier = from.Take("tier", record.Tier, service.Tier);
        service.Owner = from.Take("owner", record.Owner, service.Owner);
        service.Url = from.Take("url", record.Url, service.Url);
        service.DeclaredAt = from.Take("declared_at", record.DeclaredAt, service.DeclaredAt);
        service.RateLimit = from.Take("rate_limit", record.RateLimit, service.RateLimit);
        service.LoadShedding = from.Take("load_shedding", record.LoadShedding, service.LoadShedding);
        service.SlaTarget = from.Take("sla_target", record.SlaTarget, service.SlaTarget);
        service.Attributes = AttributeText.Merge(service.Attributes, record.Attributes);
    }

    private async Task<bool> TakeAliasesAsync(
        BatchScope scope, ServiceEntity service, ServiceRecord record, Dictionary<string, ServiceEntity> byKey,
        Dictionary<string, ServiceEntity> byAlias)
    {
        if (!record.Aliases.IsGiven) return false;
        var wanted = (record.Aliases.Value ?? []).GroupBy(NameKey.Of).ToDictionary(g => g.Key, g => g.First().Trim());
        wanted.Remove(service.NameKey);
        var changed = service.Aliases.RemoveAll(a => !wanted.ContainsKey(a.AliasKey) && byAlias.Remove(a.AliasKey)) > 0;
        foreach (var (key, alias) in wanted)
        {
            // Also of an alias that is known: incidents may have come in under it before their failure modes followed it.
            if (scope.Run.Source != SampleLoad.Source)
                await FailureModeAliases.JoinAsync(scope.Context, key, service.NameKey, scope.Cancel);
            if (service.Aliases.Exists(a => a.AliasKey == key)) continue;
            // The sample's words never rename people's records: once it is removed they could not be told apart again.
            if (scope.Run.Source == SampleLoad.Source && byKey.ContainsKey(key)) continue;
            if (byAlias.TryGetValue(key, out var former)) former.Aliases.RemoveAll(a => a.AliasKey == key);
            await scope.Context.SaveChangesAsync(scope.Cancel);
            service.Aliases.Add(new ServiceAlias { AliasKey = key, Alias = alias, Source = scope.Run.Source });
            byAlias[key] = service;
            changed = true;
            if (byKey.Remove(key, out var undeclared))
            {
                await ServiceMerge.MoveAsync(scope.Context, undeclared, service, days, scope.Cancel);
            }
        }
        return changed;
    }
}
