using System.Globalization;
using System.Text.Json;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Reading.Classification;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Triage;

namespace ReliabilityDashboard.Features.Incidents.Triage;

/// <summary>Reads what a program decides in triage.</summary>
public static class TriageRequest
{
    private static readonly string[] Fields = ["id", "kind", "category", "accept", "failing_dependency"];

    /// <summary>The decisions, or everything that is wrong about them, each by its place and field.</summary>
    /// <param name="body">A list.</param>
    /// <param name="waiting">What waits, with what is suggested.</param>
    public static (IReadOnlyList<TriageDecision> Decisions, IReadOnlyList<FieldFault> Faults) Read(
        JsonElement body, IReadOnlyList<WaitingRecord> waiting)
    {
        if (body.GetArrayLength() is 0 or > TriageEdits.Most)
            return ([], [new("body", $"expected 1 to {TriageEdits.Most} decisions")]);
        var known = waiting.ToDictionary(one => (one.Kind, one.Id));
        var (decisions, faults) = (new List<TriageDecision>(), new List<FieldFault>());
        var places = new Dictionary<(TriageKind, long), int>();
        foreach (var (place, element) in body.EnumerateArray().Index())
        {
            var fields = new ApiFields(element, Fields, At(place));
            var decision = Read(fields, known);
            if (decision is not null && !places.TryAdd((decision.Kind, decision.Id), place))
                fields.Fault("id", $"is decided in {At(places[(decision.Kind, decision.Id)]).TrimEnd('.')} already");
            faults.AddRange(fields.Faults);
            if (decision is not null) decisions.Add(decision);
        }
        return (decisions, faults);
    }

    /// <summary>How a place of the list is named in a fault.</summary>
    public static string At(int place) => string.Create(CultureInfo.InvariantCulture, $"[{place}].");

    private static TriageDecision? Read(ApiFields fields, Dictionary<(TriageKind, long), WaitingRecord> known)
    {
        var (id, kind) = (fields.Words("id").Value, fields.Word<TriageKind>("kind").Value ?? TriageKind.Incident);
        var category = fields.Word("category", word => IncidentField.Category.Find(word), IncidentField.Category.Named);
        var accept = fields.YesNo("accept").Value == true;
        var origin = fields.Words("failing_dependency");
        if (id is null && fields.Faults.Count == 0) fields.Fault("id", "expected the id of an incident or a crash group");
        if (category.IsGiven && category.Value is null && fields.Faults.Count == 0)
            fields.Fault("category", $"expected one of {IncidentField.Category.Named}");
        if (accept && category.IsGiven) fields.Fault("accept", "expected either a category or accept");
        if (kind == TriageKind.CrashGroup && origin.IsGiven) fields.Fault("failing_dependency", "a crash group has none");
        if (!accept && !category.IsGiven && !origin.IsGiven) fields.Fault("category", "expected a category, or accept: true");
        if (fields.Faults.Count > 0) return null;
        if (!long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            fields.Fault("id", $"there is no {(kind == TriageKind.Incident ? "incident" : "crash group")} “{id}”");
            return null;
        }
        var waits = known.GetValueOrDefault((kind, number));
        if (accept && waits?.Suggested is null)
        {
            fields.Fault("accept", waits is null ? "it does not wait for a category" : "nothing is suggested for it");
            return null;
        }
        var said = new IncidentPatch();
        if (accept) said.Add(IncidentField.Category, waits!.Suggested);
        else if (category.Value is IncidentCategory chosen) said.Add(IncidentField.Category, chosen);
        if (origin.IsGiven) said.Add(IncidentField.FailingDependency, origin.Value);
        return new(kind, number, said) { OnlyWaiting = accept, Suggested = waits?.Suggested };
    }
}
