using SampleGenerator.Incidents;

namespace SampleGenerator.Changes;

/// <summary>How some changes were written, and which of them repaired what.</summary>
internal static class Authorship
{
    /// <summary>Says it of a third of the changes, and of releases soon after an incident of their service what they fix.</summary>
    public static void Say(IReadOnlyList<Change> changes, IReadOnlyList<Incident> incidents)
    {
        var chance = Chance.For("how changes were written");
        foreach (var change in changes.Where(change => change.Kind != "growth"))
            if (chance.Happens(1.0 / 3)) change.WrittenBy = chance.Pick(["person", "person", "both", "both", "assistant"]);

        var repairs = Chance.For("what changes repaired");
        var byService = changes.Where(change => change.Kind == "release").ToLookup(change => change.Service);
        foreach (var incident in incidents.Where(incident => incident.Detected is not null && incident.Resolved is not null))
        {
            var after = byService[incident.Mode.Service].FirstOrDefault(change =>
                change.At > incident.Detected && change.At < incident.Resolved!.Value.AddHours(24) && change.Fixes.Length == 0);
            if (after is null || !repairs.Happens(0.6)) continue;
            after.Title += " hotfix";
            // Where nobody says it, the title alone does.
            if (repairs.Happens(0.6)) after.Fixes = incident.Id;
        }
    }
}
