using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace ReliabilityDashboard.Api;

/// <summary>The condition of an edit: the ETag that the caller read.</summary>
/// <param name="Versions">Versions that are right; null: any (<c>*</c>).</param>
public sealed record IfMatch(IReadOnlyList<int>? Versions)
{
    /// <summary>Reads the header; null where there is none.</summary>
    public static IfMatch? Of(HttpRequest request)
    {
        if (request.Headers.IfMatch.Count == 0) return null;
        var tags = request.GetTypedHeaders().IfMatch;
        return tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any))
            ? new((IReadOnlyList<int>?)null)
            : new([.. tags.Where(tag => !tag.IsWeak).Select(VersionOf).OfType<int>()]);
    }

    /// <summary>Whether the condition holds of a version.</summary>
    public bool Holds(int version) => Versions is null || Versions.Contains(version);

    /// <summary>428: an edit that would overwrite blindly.</summary>
    public static IResult Required { get; } =
        ApiProblem.Of(
            StatusCodes.Status428PreconditionRequired,
            "Send the ETag of the record as you read it in If-Match, so that nobody's change is lost.");

    /// <summary>412: somebody was faster.</summary>
    public static IResult Failed { get; } =
        ApiProblem.Of(
            StatusCodes.Status412PreconditionFailed, "The record was changed since you read it. Read it again and repeat your change.");

    private static int? VersionOf(EntityTagHeaderValue tag) =>
        int.TryParse(tag.Tag.AsSpan().Trim('"').ToString().Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : null;
}
