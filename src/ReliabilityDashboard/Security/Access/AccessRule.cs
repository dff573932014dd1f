using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Security.Access;

/// <summary>Who has a right.</summary>
/// <param name="Least">The least role that has it; every greater one has it too.</param>
/// <param name="Scopes">The scopes of an API key any of which has it.</param>
/// <param name="Doing">What it lets one do, as it is said to those who may not.</param>
public sealed record AccessRule(PersonRole Least, IReadOnlyList<string> Scopes, string Doing);
