using System.Text.Json;

namespace ReliabilityDashboard.Importing.Sources.Statuspage;

/// <summary>A part of the page in an update: how it stood and how it stands from then on, in their words.</summary>
internal sealed record StatuspagePart(string Name, string? Before, string? After)
{
    private const string Operational = "operational", Maintenance = "under_maintenance";

    /// <summary>Whether it worked before; where nothing is said it did.</summary>
    public bool WorkedBefore => Before is null || Is(Before, Operational);

    /// <summary>Whether it works from then on.</summary>
    public bool Works => Is(After, Operational);

    /// <summary>Whether it went under maintenance.</summary>
    public bool IsMaintained => Is(After, Maintenance);

    /// <summary>Null where it says nothing of a part.</summary>
    public static StatuspagePart? Read(JsonElement part) =>
        StatuspageValue.Of(part, "code", "id", "name").Text is { } name && StatuspageValue.Of(part, "new_status").Text is { } after
            ? new(name, StatuspageValue.Of(part, "old_status").Text, after)
            : null;

    private static bool Is(string? word, string known) => string.Equals(word, known, StringComparison.OrdinalIgnoreCase);
}
