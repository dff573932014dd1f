namespace ReliabilityDashboard.Importing.Runs;

/// <summary>Another process has continued a run that this one was at, because it was silent for too long.</summary>
public sealed class RunTakenOverException(long run) : Exception($"Import {run} was taken over by another process.");
