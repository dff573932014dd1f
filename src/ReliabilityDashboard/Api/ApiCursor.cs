using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace ReliabilityDashboard.Api;

/// <summary>Where the next page begins: the sort key of the last record of the page before. Opaque to callers; records that come in between
/// move nothing.</summary>
public static class ApiCursor
{
    public static string Write(params ReadOnlySpan<long> key) =>
        Base64Url.EncodeToString(
            Encoding.ASCII.GetBytes(string.Join('.', key.ToArray().Select(part => part.ToString(CultureInfo.InvariantCulture)))));

    /// <summary>The key again; null where the text is none of this many parts.</summary>
    public static long[]? Read(string text, int parts)
    {
        if (!Base64Url.IsValid(text)) return null;
        var words = Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('.');
        var key = new long[parts];
        if (words.Length != parts) return null;
        for (var part = 0; part < parts; part++)
            if (!long.TryParse(words[part], NumberStyles.None, CultureInfo.InvariantCulture, out key[part])) return null;
        return key;
    }
}
