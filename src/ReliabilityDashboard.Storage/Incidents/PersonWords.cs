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
}
