namespace EndToEnd.Tests.Running;

/// <summary>What a program left when it ended.</summary>
internal sealed record Ended(int ExitCode, string Output, string Error);
