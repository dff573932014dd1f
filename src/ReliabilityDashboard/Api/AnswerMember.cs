namespace ReliabilityDashboard.Api;

/// <summary>One member of an answer.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Type">The type of its values.</param>
/// <param name="Value">Its value in an answer.</param>
/// <param name="Always">Whether every answer has a value.</param>
public sealed record AnswerMember(string Name, Type Type, Func<object, object?> Value, bool Always = false);
