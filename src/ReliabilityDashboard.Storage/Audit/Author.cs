namespace ReliabilityDashboard.Storage.Audit;

/// <summary>On whose behalf something is written.</summary>
/// <param name="Name">As it stands in the audit log.</param>
/// <param name="IsPerson">Whether a person decides, or a key that a person made: then every row that changes is in the log. What the
/// program does by itself is there only for settings and for what people wrote.</param>
/// <param name="At">When they began, UTC.</param>
public sealed record Author(string Name, bool IsPerson, DateTime At)
{
    /// <summary>The name of the program in the log.</summary>
    public const string Program = "system";

    /// <summary>A person, or an API key, by name.</summary>
    /// <exception cref="ArgumentException">The name is empty: nobody writes anonymously.</exception>
    public static Author Person(string name, DateTime at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new(name, true, at);
    }

    /// <summary>The program by itself: imports, schedules, migrations of data.</summary>
    public static Author System(DateTime at) => new(Program, false, at);
}
