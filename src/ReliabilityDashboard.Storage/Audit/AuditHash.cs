using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ReliabilityDashboard.Storage.Audit;

/// <summary>The hash that ties an entry of the audit log to the one before.</summary>
/// <remarks>
/// SHA-256, lower hexadecimal, over nine fields in this order: previous hash, number, instant (<c>2026-09-14T09:12:00.000Z</c>), who,
/// action,
/// kind, object id, object name, changes (the JSON text exactly as it is stored). Each is written as a netstring, the length of its
/// UTF-8 bytes in decimal, a colon, the bytes, a comma, so that no text can pass for two fields.
/// </remarks>
public static class AuditHash
{
    public static string Of(AuditEntry entry)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (
            var field in (string[])
                [
                    entry.PreviousHash,
                    entry.Number.ToString(CultureInfo.InvariantCulture),
                    Instant(entry.At),
                    entry.Who,
                    entry.Action,
                    entry.Kind,
                    entry.ObjectId,
                    entry.ObjectName,
                    entry.Changes,
                ]
        )
        {
            var bytes = Encoding.UTF8.GetBytes(field);
            hash.AppendData(Encoding.ASCII.GetBytes($"{bytes.Length}:"));
            hash.AppendData(bytes);
            hash.AppendData(","u8);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>The instant as it is hashed. Milliseconds survive every database.</summary>
    public static DateTime Whole(DateTime at) => new(at.Ticks - at.Ticks % TimeSpan.TicksPerMillisecond, DateTimeKind.Utc);

    private static string Instant(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
