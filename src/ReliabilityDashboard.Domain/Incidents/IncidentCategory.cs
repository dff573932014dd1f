namespace ReliabilityDashboard.Domain.Incidents;

/// <summary>The five crash categories: what kind of weakness failed.</summary>
public enum IncidentCategory
{
    /// <summary>Hardware, network, DNS, cloud zone.</summary>
    Infrastructure,
    /// <summary>A defect of the application's own code.</summary>
    Logic,
    /// <summary>Data and semantics: schema mismatch, corruption, deadlock.</summary>
    Data,
    /// <summary>A contract or a third party broke.</summary>
    Integration,
    /// <summary>Resource exhaustion: CPU, memory, connections, descriptors.</summary>
    Resource,
}
