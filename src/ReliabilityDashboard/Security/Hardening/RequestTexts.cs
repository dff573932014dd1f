using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Security.Hardening;

/// <summary>The texts that a request brings beside a body of JSON: the parts of its path, its query, its form. Whatever takes them may
/// look for them in the database.</summary>
public static class RequestTexts
{
    /// <summary>Every one that cannot be stored, by the name under which it came.</summary>
    /// <param name="http">A request whose endpoint is known already, where it has one.</param>
    public static async Task<IReadOnlyList<FieldFault>> FaultsAsync(HttpContext http)
    {
        var given = http.Request.RouteValues.Select(part =>
                KeyValuePair.Create(part.Key, new StringValues(Convert.ToString(part.Value, CultureInfo.InvariantCulture))))
            .Concat(http.Request.Query)
            .Concat(await FormAsync(http));
        return
        [
            .. given
                .Where(one => !StorableText.Is(one.Key) || one.Value.Any(value => !StorableText.Is(value)))
                .Select(one => new FieldFault(StorableText.Mended(one.Key), StorableText.Expected))
                .DistinctBy(fault => fault.Field),
        ];
    }

    private static async Task<IEnumerable<KeyValuePair<string, StringValues>>> FormAsync(HttpContext http)
    {
        if (!http.Request.HasFormContentType) return [];
        http.Request.EnableBuffering();
        try
        {
            // Kept with the request: whoever takes the form reads the same one.
            return await http.Request.ReadFormAsync(http.RequestAborted);
        }
        catch (InvalidDataException)
        {
            // The framework gives no form that holds U+0000, and does not say where; nor one that is none, which whoever wants it says.
            http.Request.Body.Position = 0;
            using var body = new StreamReader(http.Request.Body, leaveOpen: true);
            return QueryHelpers.ParseQuery(await body.ReadToEndAsync(http.RequestAborted));
        }
    }
}
