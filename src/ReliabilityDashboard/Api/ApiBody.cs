using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using ReliabilityDashboard.Domain;

namespace ReliabilityDashboard.Api;

/// <summary>The JSON that a call sends.</summary>
public static class ApiBody
{
    /// <summary>Largest body of an edit, in bytes; files to be imported have a limit of their own.</summary>
    public const long Limit = 1024 * 1024;

    /// <summary>The content type of a JSON merge patch (RFC 7396).</summary>
    public const string MergePatch = "application/merge-patch+json";

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Reads it whole: the object, or the problem to answer with.</summary>
    /// <param name="http">The call.</param>
    /// <param name="types">Content types that are taken beside <c>application/json</c>.</param>
    public static Task<(JsonElement Body, IResult? Problem)> ReadAsync(HttpContext http, params string[] types) =>
        ReadAsync(http, JsonValueKind.Object, "object", types);

    /// <summary>Reads a list whole: it, or the problem to answer with.</summary>
    public static Task<(JsonElement Body, IResult? Problem)> ReadListAsync(HttpContext http) =>
        ReadAsync(http, JsonValueKind.Array, "array", []);

    private static async Task<(JsonElement Body, IResult? Problem)> ReadAsync(
        HttpContext http, JsonValueKind kind, string kindName, string[] types)
    {
        var type = http.Request.ContentType?.Split(';')[0].Trim().ToLowerInvariant();
        if (type != "application/json" && !types.Contains(type))
            return (
                default,
                ApiProblem.Of(
                    StatusCodes.Status415UnsupportedMediaType,
                    $"expected Content-Type {string.Join(" or ", [.. types, "application/json"])}.")
            );
        if (http.Request.ContentLength > Limit)
            return (default, ApiProblem.Of(StatusCodes.Status413PayloadTooLarge, $"The body is larger than {Limit / 1024} KiB."));
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = Limit;
        try
        {
            using var document = await JsonDocument.ParseAsync(http.Request.Body, Strict, http.RequestAborted);
            if (document.RootElement.ValueKind != kind)
                return (default, ApiProblem.Of(StatusCodes.Status400BadRequest, $"The body is not a JSON {kindName}."));
            return StorableJson.FirstOutside(document.RootElement) is { } field
                ? (default, ApiProblem.Field(field, StorableText.Expected))
                : (document.RootElement.Clone(), null);
        }
        catch (JsonException wrong)
        {
            return (default, ApiProblem.Of(StatusCodes.Status400BadRequest, $"The body is not JSON: {wrong.Message}"));
        }
    }
}
