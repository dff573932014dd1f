namespace ReliabilityDashboard.Features.Incidents;

/// <summary>Why a list is empty and the one action that fills it.</summary>
public sealed record EmptyList(string What, string Next, string Action, string Href);
