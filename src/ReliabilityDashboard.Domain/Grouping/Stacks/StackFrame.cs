namespace ReliabilityDashboard.Domain.Grouping.Stacks;

/// <summary>One call of a stack trace, without addresses, offsets and line numbers.</summary>
/// <param name="Function">The function, with its class or module where the form has it; empty where unknown.</param>
/// <param name="Place">Its file or library; null where unknown, and where the function's name says it already (Java, .NET, Go).</param>
/// <param name="IsOwn">It belongs to the program's own code.</param>
public readonly record struct StackFrame(string Function, string? Place, bool IsOwn);
