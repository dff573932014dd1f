using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>The run of a file that was just sent; it goes on in the background.</summary>
public sealed record RunBegun(string Id, RunStatus Status);
