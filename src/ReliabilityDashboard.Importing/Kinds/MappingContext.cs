using ReliabilityDashboard.Importing.Formats.Cells;

namespace ReliabilityDashboard.Importing.Kinds;

/// <summary>What one run knows beside the cells. Serves one thread.</summary>
/// <param name="zone">The zone of instants that are written without an offset.</param>
/// <param name="now">The clock, UTC.</param>
/// <param name="shift">How instants are moved, null where they are not.</param>
public sealed class MappingContext(TimeZoneInfo zone, DateTime now, InstantShift? shift = null)
{
    /// <summary>No record of a running system is older.</summary>
    public static readonly DateTime Earliest = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private readonly TextPool pool = new();
    private readonly DateTime latest = now.AddHours(24);

    public InstantShift? Shift { get; } = shift;

    /// <summary>The instant of a text, moved where instants are moved; else what was expected.</summary>
    internal bool TryInstant(ReadOnlySpan<char> text, out DateTime instant, out string? fault)
    {
        fault = null;
        if (!InstantText.TryParse(text, zone, out instant)) fault = "expected an instant such as 2026-01-31T09:30:00Z";
        else if (Shift is not null) instant += Shift.By;
        if (fault is null && instant < Earliest) fault = "expected an instant from 2000 on";
        else if (fault is null && instant > latest && Shift is null) fault = "expected an instant at most 24 hours ahead of the clock";
        return fault is null;
    }

    /// <summary>The text as a string, the same one for short texts that come again and again.</summary>
    internal string Text(ReadOnlySpan<char> text) => pool.Get(text);
}
