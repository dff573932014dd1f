namespace SampleGenerator.Changes;

/// <summary>A change to the running system.</summary>
internal sealed class Change(string kind, string service, DateTime at)
{
    public string Kind { get; } = kind;
    public string Service { get; } = service;
    public DateTime At { get; } = at;
    public string Id { get; set; } = "";
    public string Version { get; set; } = "";
    public string Title { get; set; } = "";
    public DateTime? EndedAt { get; set; }
    public string Result { get; set; } = "succeeded";
    public string Strategy { get; set; } = "";
    public DateTime? RolledBackAt { get; set; }
    public string Rollback { get; set; } = "";
    /// <summary>Person, assistant or both; empty where nobody says it.</summary>
    public string WrittenBy { get; set; } = "";
    /// <summary>The incident it was made for.</summary>
    public string Fixes { get; set; } = "";
    /// <summary>Incidents that name it; known when the ids are.</summary>
    public List<Incidents.Incident> NamedBy { get; } = [];
}
