namespace ReliabilityDashboard.Domain.Time;

/// <summary>One calendar bucket of a period.</summary>
/// <param name="Start">UTC instant of its full calendar start.</param>
/// <param name="End">UTC instant of its full calendar end.</param>
/// <param name="Inside">The part of it that lies inside the period asked for: its figure is that of this part.</param>
/// <param name="Partial">It reaches beyond the period's edges or beyond now: hollow, not joined by a line, never compared, never a
/// record.</param>
public sealed record TimeBucket(DateTime Start, DateTime End, Period Inside, bool Partial);
