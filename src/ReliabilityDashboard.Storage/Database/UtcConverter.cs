using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ReliabilityDashboard.Storage.Database;

/// <summary>Every instant of the model is UTC; one of another kind is refused before it is written.</summary>
public sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    written => Checked(written),
    read => DateTime.SpecifyKind(read, DateTimeKind.Utc))
{
    private static DateTime Checked(DateTime instant) => instant.Kind == DateTimeKind.Utc
        ? instant
        : throw new ArgumentException($"Instants are stored as UTC; this one is {instant.Kind}: {instant:O}.", nameof(instant));
}
