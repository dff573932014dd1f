using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>Puts what people say of an incident over its source's words.</summary>
internal static class PersonWords
{
    /// <summary>Everything that people say of it from now on; false where nothing of that is new.</summary>
    public static bool Put(IncidentEntity incident, IncidentFields words, NameDirectory names, DateTime now)
    {
        if (words.Equals(incident.PersonFields)) return false;
        incident.PersonFields = words;
        IncidentColumns.Write(incident, IncidentFields.Merge(incident.SourceFields, words), names);
        incident.Version++;
        incident.UpdatedAt = now;
        return true;
    }

    /// <summary>What people say of it once they say this as well.</summary>
    public static IncidentFields With(IncidentEntity incident, IncidentPatch patch) =>
        patch.Kept().Over(incident.PersonFields, incident.PersonFields.Attributes);

    /// <summary>What words say of the fields that a patch speaks of.</summary>
    public static IncidentFields Only(IncidentPatch patch, IncidentFields words)
    {
        var only = new IncidentPatch();
        foreach (var field in patch) only.Put(field, words[field]);
        return only.Over(new(), null);
    }

    /// <summary>Takes back what was said, so that what people said earlier holds again; false where somebody changed it since: then it
    /// stays.</summary>
    public static bool TakeBack(IncidentEntity incident, IncidentFields said, IncidentFields earlier, NameDirectory names, DateTime now)
    {
        if (said.Any(one => !one.Key.IsSame(incident.PersonFields[one.Key], one.Value))) return false;
        var back = new IncidentPatch();
        foreach (var (field, _) in said) back.Put(field, earlier[field]);
        Put(incident, With(incident, back), names, now);
        return true;
    }
}
