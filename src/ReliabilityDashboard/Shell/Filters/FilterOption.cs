namespace ReliabilityDashboard.Shell.Filters;

/// <summary>One value that can be chosen.</summary>
/// <param name="Value">As it stands in the address.</param>
/// <param name="Title">As people read it.</param>
public sealed record FilterOption(string Value, string Title);
