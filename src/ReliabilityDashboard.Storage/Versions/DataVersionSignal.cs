namespace ReliabilityDashboard.Storage.Versions;

/// <summary>Tells open pages and caches of this process that something was written.</summary>
public sealed class DataVersionSignal
{
    /// <summary>Raised after every commit, on the writer's thread: handlers return at once.</summary>
    public event Action? Changed;

    public void Raise() => Changed?.Invoke();
}
