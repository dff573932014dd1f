using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Importing.Formats.Cells;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Kinds;

/// <summary>What one run knows beside the cells. Serves one thread.</summary>
/// <param name="zone">The zone of instants that are written without an offset.</param>
/// <param name="now">The clock, UTC.</param>
/// <param name="shift">How instants are moved, null where they are not.</param>
public sealed class MappingContext(TimeZoneInfo zone, DateTime now, InstantShift? shift = null)
{
    private readonly TextPool pool = new();
    private readonly string note = RunNote.NoOffset(zone.Id);
    private int withoutOffset;

    public InstantShift? Shift { get; } = shift;

    /// <summary>Where every fault of a record is kept, not the first alone; null: nobody asks for them.</summary>
    public List<Rejection>? Faults { get; init; }

    /// <summary>The instant of a text, moved where instants are moved; else what was expected.</summary>
    internal bool TryInstant(ReadOnlySpan<char> text, out DateTime instant, out string? fault)
    {
        fault = null;
        if (!InstantText.TryRead(text, out instant) || !TryPlace(ref instant)) fault = "expected an instant such as 2026-01-31T09:30:00Z";
        else if (Shift is not null) instant += Shift.By;
        fault ??= InstantLimits.TooEarly(instant) ?? (Shift is null ? InstantLimits.TooLate(instant, now) : null);
        return fault is null;
    }

    /// <summary>What there is to say of the instants that were read since it was asked last; null where all had an offset.</summary>
    internal IReadOnlyList<string>? TakeNotes()
    {
        if (withoutOffset == 0) return null;
        var notes = Enumerable.Repeat(note, withoutOffset).ToArray();
        withoutOffset = 0;
        return notes;
    }

    private bool TryPlace(ref DateTime instant)
    {
        if (instant.Kind == DateTimeKind.Utc) return true;
        withoutOffset++;
        return ReportingCalendar.TryToUtc(zone, instant, out instant);
    }

    /// <summary>The text as a string, the same one for short texts that come again and again.</summary>
    internal string Text(ReadOnlySpan<char> text) => pool.Get(text);
}
