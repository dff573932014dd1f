using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.Crashes;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Triage;

/// <summary>The records of an act of triage, inside its transaction.</summary>
internal sealed class TriagedRecords(
    Dictionary<long, IncidentEntity> incidents, Dictionary<long, CrashGroupEntity> groups, NameDirectory names)
{
    private const string Gone = "it is no longer stored", Changed = "somebody changed it since";

    public static async Task<TriagedRecords> ReadAsync(
        ReliabilityContext context, IReadOnlyCollection<(TriageKind Kind, long Id)> asked, CancellationToken cancel)
    {
        var ofIncidents = asked.Where(one => one.Kind == TriageKind.Incident).Select(one => one.Id).ToList();
        var ofGroups = asked.Where(one => one.Kind == TriageKind.CrashGroup).Select(one => one.Id).ToList();
        return new(
            await context.Incidents.Include(i => i.Services).Where(i => ofIncidents.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancel),
            ofGroups.Count == 0 ? [] : await context.CrashGroups.Where(g => ofGroups.Contains(g.Id)).ToDictionaryAsync(g => g.Id, cancel),
            await NameDirectory.OpenAsync(context, cancel));
    }

    /// <summary>Why a decision cannot be stored; null where it can.</summary>
    public FieldFault? FaultOf(TriageDecision decision, DateTime now)
    {
        IncidentCategory? held;
        if (decision.Kind == TriageKind.CrashGroup)
        {
            if (groups.GetValueOrDefault(decision.Id) is not { } group) return NotThere("crash group", decision.Id);
            held = group.Category;
        }
        else
        {
            if (incidents.GetValueOrDefault(decision.Id) is not { } incident) return NotThere("incident", decision.Id);
            held = incident.Category;
            var holds = IncidentFields.Merge(incident.SourceFields, PersonWords.With(incident, decision.Said));
            if (IncidentFaults.Of(decision.Said, holds, now) is [var fault, ..]) return fault;
        }
        return decision.OnlyWaiting && held is not null
            ? new("accept", "somebody has said its category meanwhile, so nothing of this list was stored")
            : null;
    }

    /// <summary>Stores a decision; null where it says nothing new.</summary>
    public TriageItem? Put(TriageDecision decision, DateTime now)
    {
        var item = new TriageItem
        {
            Kind = decision.Kind, RecordId = decision.Id, Suggested = decision.Suggested, HeldBack = decision.HeldBack,
        };
        if (decision.Kind == TriageKind.CrashGroup)
        {
            var (group, category) = (groups[decision.Id], decision.Said.Get(IncidentField.Category).Value);
            (item.Said, item.Earlier) = (Only(category), Only(group.Category));
            if (group.Category == category) return null;
            group.Category = category;
            return item;
        }
        var incident = incidents[decision.Id];
        var (before, words) = (incident.PersonFields, PersonWords.With(incident, decision.Said));
        (item.Said, item.Earlier) = (PersonWords.Only(decision.Said, words), PersonWords.Only(decision.Said, before));
        return PersonWords.Put(incident, words, names, now) ? item : null;
    }

    /// <summary>Takes a decision back; what is left as it is, is answered.</summary>
    public LeftRecord? TakeBack(TriageItem item, DateTime now)
    {
        if (item.Kind == TriageKind.CrashGroup)
        {
            if (groups.GetValueOrDefault(item.RecordId) is not { } group) return Left(item, "", Gone);
            if (group.Category != item.Said.Get(IncidentField.Category)) return Left(item, group.Title, Changed);
            group.Category = item.Earlier.Get(IncidentField.Category);
            return null;
        }
        if (incidents.GetValueOrDefault(item.RecordId) is not { } incident) return Left(item, "", Gone);
        return PersonWords.TakeBack(incident, item.Said, item.Earlier, names, now) ? null : Left(item, incident.Title, Changed);
    }

    private static LeftRecord Left(TriageItem item, string title, string why) => new(item.Kind, item.RecordId, title, why);

    private static FieldFault NotThere(string what, long id) => new("id", $"there is no {what} “{id}”");

    private static IncidentFields Only(IncidentCategory? category) => new() { { IncidentField.Category, category } };
}
