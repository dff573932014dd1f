namespace ReliabilityDashboard.Storage.Versions;

/// <summary>What a commit has written.</summary>
/// <param name="Parts">The parts whose tables it touched.</param>
/// <param name="ByPerson">Whether a person of this process saved it, who wants to see it at once.</param>
public readonly record struct DataWrite(DataParts Parts, bool ByPerson);
