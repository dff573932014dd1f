namespace ReliabilityDashboard.Storage.Versions;

/// <summary>Tells open pages and caches of this process what was written.</summary>
public sealed class DataVersionSignal
{
    /// <summary>Raised after every commit that wrote something people look at, on the writer's thread: handlers return at once.</summary>
    public event Action<DataWrite>? Changed;

    public void Raise(DataWrite write) => Changed?.Invoke(write);
}

/// <summary>What a commit has written.</summary>
/// <param name="Parts">The parts whose tables it touched.</param>
/// <param name="ByPerson">Whether a person of this process saved it, who wants to see it at once.</param>
public readonly record struct DataWrite(DataParts Parts, bool ByPerson);
