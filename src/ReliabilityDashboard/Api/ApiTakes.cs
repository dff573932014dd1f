namespace ReliabilityDashboard.Api;

/// <summary>The query parameters of an endpoint: read by the call, told by its documentation.</summary>
public sealed record ApiTakes(IReadOnlyList<string> Names);
