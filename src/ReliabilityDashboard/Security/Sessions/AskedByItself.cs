namespace ReliabilityDashboard.Security.Sessions;

/// <summary>Marks what an open page asks for by itself, without end: nobody does anything, so it keeps no sign-in alive.</summary>
public sealed class AskedByItself;
