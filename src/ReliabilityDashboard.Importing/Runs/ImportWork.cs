namespace ReliabilityDashboard.Importing.Runs;

/// <summary>Sets going in the background what people ask for; the host says how. Each may run twice without harm.</summary>
/// <param name="LookIntoInbox">Takes what lies in the inbox.</param>
/// <param name="LoadSample">Loads the sample organisation, or goes on with a load that was cut off.</param>
/// <param name="RemoveSample">Takes it out again.</param>
/// <param name="Run">Imports an uploaded file, by our id of its run.</param>
public sealed record ImportWork(Action LookIntoInbox, Action LoadSample, Action RemoveSample, Action<long> Run);
