namespace ReliabilityDashboard.Operations.CommandLine;

/// <summary>A word of the command line that makes the program do one thing and end.</summary>
/// <param name="Word">The word itself, such as <c>import</c>.</param>
/// <param name="Arguments">What follows it, as the usage line says it.</param>
/// <param name="RunAsync">Does it and returns the exit code; 0 done, 1 refused or failed with the reason on standard error, 2 wrong
/// usage.</param>
internal sealed record Verb(string Word, string Arguments, Func<VerbCall, Task<int>> RunAsync)
{
    /// <summary>Its own options, each with a value; every other <c>--Key=value</c> is a setting.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Its own options that are said without a value.</summary>
    public IReadOnlyList<string> Flags { get; init; } = [];

    /// <summary>Whether the database is created or brought to this build's model first.</summary>
    public bool PreparesDatabase { get; init; } = true;

    /// <summary>What is said when Ctrl-C stopped it.</summary>
    public string WhenStopped { get; init; } = "Stopped.";

    /// <summary>The usage line.</summary>
    public string Usage => $"Usage: {Word} {Arguments}".TrimEnd();
}
