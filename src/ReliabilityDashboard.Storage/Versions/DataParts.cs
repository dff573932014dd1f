namespace ReliabilityDashboard.Storage.Versions;

/// <summary>The parts that stored data is read in; each has a version of its own. Stored by their words.</summary>
[Flags]
public enum DataParts
{
    None = 0,

    /// <summary>Incidents with the services they reached, and their failure modes.</summary>
    Incidents = 1 << 0,

    /// <summary>Crashes and their groups.</summary>
    Crashes = 1 << 1,

    /// <summary>Sessions, raw and by day.</summary>
    Sessions = 1 << 2,

    /// <summary>Golden signals, raw and by day.</summary>
    Signals = 1 << 3,

    /// <summary>Deployments, configuration changes and other changes.</summary>
    Changes = 1 << 4,

    /// <summary>Services under all their names.</summary>
    Services = 1 << 5,

    /// <summary>Who calls whom.</summary>
    Calls = 1 << 6,

    /// <summary>Journeys, what they are worth and the services they need.</summary>
    Journeys = 1 << 7,

    /// <summary>Post-mortems with their actions, and what people say of advice.</summary>
    Learning = 1 << 8,

    /// <summary>Figures that people set.</summary>
    Settings = 1 << 9,

    /// <summary>Runs of imports and what they refused.</summary>
    Imports = 1 << 10,

    /// <summary>People and programs that may sign in, and the views that people keep.</summary>
    People = 1 << 11,

    All = (1 << 12) - 1,
}
