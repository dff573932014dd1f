using System.Text.Json.Serialization;

namespace ReliabilityDashboard.Domain;

/// <summary>A half-open stretch of time, <c>[From, To)</c>, both UTC.</summary>
/// <remarks>Invariants: both instants are UTC; From is at or before To (equal: empty).</remarks>
public sealed record Period
{
    /// <summary>Makes a period.</summary>
    /// <exception cref="ArgumentException">An instant is not UTC, or the end lies before the start.</exception>
    [JsonConstructor]
    public Period(DateTime from, DateTime to)
    {
        if (from.Kind != DateTimeKind.Utc) throw new ArgumentException("The start of a period is a UTC instant.", nameof(from));
        if (to.Kind != DateTimeKind.Utc) throw new ArgumentException("The end of a period is a UTC instant.", nameof(to));
        if (to < from) throw new ArgumentException($"A period ends at or after its start (from {from:u}, to {to:u}).", nameof(to));
        (From, To) = (from, to);
    }

    /// <summary>All of time.</summary>
    public static Period Ever { get; } =
        new(DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc), DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc));

    /// <summary>First instant inside.</summary>
    public DateTime From { get; }

    /// <summary>First instant after.</summary>
    public DateTime To { get; }

    /// <summary>Elapsed time between both edges.</summary>
    [JsonIgnore]
    public TimeSpan Length => To - From;

    /// <summary>Whether the instant lies inside.</summary>
    public bool Contains(DateTime instant) => instant >= From && instant < To;

    /// <summary>The part of this period inside another; empty at this period's start where they do not meet.</summary>
    public Period CutTo(Period other)
    {
        var from = From > other.From ? From : other.From;
        var to = To < other.To ? To : other.To;
        return to < from ? new Period(From, From) : new Period(from, to);
    }
}
