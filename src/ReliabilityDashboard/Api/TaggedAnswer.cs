using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Net.Http.Headers;

namespace ReliabilityDashboard.Api;

/// <summary>One record with its ETag: 304 without a body where the caller has it already.</summary>
/// <remarks>The tag is the record's version, for edits, and a hash of all that is answered: also what follows from other records is
/// noticed.</remarks>
/// <param name="body">The answer.</param>
/// <param name="version">The record's version; null where it cannot be edited.</param>
/// <param name="status">200, or 201 of a record that was just made.</param>
public sealed class TaggedAnswer(object body, int? version = null, int status = StatusCodes.Status200OK) : IResult
{
    private const int HashLetters = 16;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(body, body.GetType(), ApiJson.Options);
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes))[..HashLetters];
        var tag = new EntityTagHeaderValue(
            version is { } known ? string.Create(CultureInfo.InvariantCulture, $"\"{known}-{hash}\"") : $"\"{hash}\"");
        var (request, response) = (httpContext.Request, httpContext.Response);
        response.GetTypedHeaders().ETag = tag;
        var known304 = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        if (
            known304
            && request
                .GetTypedHeaders()
                .IfNoneMatch.Any(had => had.Equals(EntityTagHeaderValue.Any) || had.Compare(tag, useStrongComparison: false))
        )
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }
        response.StatusCode = status;
        response.ContentType = "application/json; charset=utf-8";
        await response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }
}
