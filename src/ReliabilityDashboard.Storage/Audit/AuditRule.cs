using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace ReliabilityDashboard.Storage.Audit;

/// <summary>How the changes of one kind of row are told in the audit log.</summary>
/// <param name="Kind">What it is, in words that the page filters by.</param>
internal sealed record AuditRule(string Kind)
{
    /// <summary>The property that names the row to people.</summary>
    public string? Name { get; init; }

    /// <summary>The object that the row is a part of; its changes are told as that object's.</summary>
    public Type? Within { get; init; }

    /// <summary>How a row is told that leads to no such object: it is one by itself. Null: there is none.</summary>
    public AuditRule? Alone { get; init; }

    /// <summary>The property that leads to that object.</summary>
    public string WithinKey { get; init; } = "";

    /// <summary>What the parts are called there.</summary>
    public string Part { get; init; } = "";

    /// <summary>Properties that follow from others or only count: a change of nothing else is none.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>Properties whose value nobody may read: the log says that they changed.</summary>
    public IReadOnlyList<string> Secret { get; init; } = [];

    /// <summary>Texts that hold JSON; each of its members is told by itself.</summary>
    public IReadOnlyList<string> Json { get; init; } = [];

    /// <summary>The property that only keeps the order of the parts.</summary>
    public string? Order { get; init; }

    /// <summary>Whether changes by the program itself are told too.</summary>
    public bool AlsoByProgram { get; init; }

    /// <summary>Why its changes are not told at all; null where they are.</summary>
    public string? Silent { get; init; }

    /// <summary>Whether a value must not be written down. A name that sounds like a secret is one, also where nobody thought of saying
    /// so.</summary>
    public bool Hides(string property) =>
        Secret.Contains(property) || SecretWords.Any(word => property.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>How a row is told: as a part where it leads to an object, else by itself.</summary>
    public AuditRule For(EntityEntry entry) =>
        Alone is { } alone && entry.Property(WithinKey) is { CurrentValue: null, OriginalValue: null } ? alone : this;

    private static readonly string[] SecretWords = ["Password", "Secret", "Token", "Hash", "Stamp"];
}
