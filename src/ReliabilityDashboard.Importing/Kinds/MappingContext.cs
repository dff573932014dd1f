using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Importing.Formats.Cells;

namespace ReliabilityDashboard.Importing.Kinds;

/// <summary>What one run knows beside the cells. Serves one thread.</summary>
/// <param name="zone">The zone of instants that are written without an offset.</param>
/// <param name="now">The clock, UTC.</param>
/// <param name="shift">How instants are moved, null where they are not.</param>
public sealed class MappingContext(TimeZoneInfo zone, DateTime now, InstantShift? shift = null)
{
    private readonly TextPool pool = new();

    public InstantShift? Shift { get; } = shift;

    /// <summary>The instant of a text, moved where instants are moved; else what was expected.</summary>
    internal bool TryInstant(ReadOnlySpan<char> text, out DateTime instant, out string? fault)
    {
        fault = null;
        if (!InstantText.TryParse(text, zone, out instant)) fault = "expected an instant such as 2026-01-31T09:30:00Z";
        else if (Shift is not null) instant += Shift.By;
        fault ??= InstantLimits.TooEarly(instant) ?? (Shift is null ? InstantLimits.TooLate(instant, now) : null);
        return fault is null;
    }

    /// <summary>The text as a string, the same one for short texts that come again and again.</summary>
    internal string Text(ReadOnlySpan<char> text) => pool.Get(text);
}
