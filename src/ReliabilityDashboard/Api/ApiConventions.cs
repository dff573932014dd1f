namespace ReliabilityDashboard.Api;

/// <summary>How an endpoint says what it takes, for the call and for its documentation alike.</summary>
public static class ApiConventions
{
    /// <param name="endpoint">The endpoint.</param>
    /// <param name="id">Its name in the documentation, to which its examples belong.</param>
    /// <param name="summary">What it does, in a few words.</param>
    /// <param name="more">What one has to know beyond that.</param>
    public static RouteHandlerBuilder Says(this RouteHandlerBuilder endpoint, string id, string summary, string more = "") =>
        endpoint.WithName(id).WithSummary(summary).WithDescription(more);

    /// <summary>The query parameters; any other one is refused.</summary>
    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder endpoint, params IReadOnlyList<string> names) =>
        endpoint.WithMetadata(new ApiTakes(names));

    /// <summary>The content types of the body.</summary>
    public static RouteHandlerBuilder Sends(this RouteHandlerBuilder endpoint, params IReadOnlyList<string> types) =>
        endpoint.WithMetadata(new ApiSends(types));
}

/// <summary>What the body of a call is.</summary>
/// <param name="Types">Its content types.</param>
public sealed record ApiSends(params IReadOnlyList<string> Types);

/// <summary>The query parameters of an endpoint: read by the call, told by its documentation.</summary>
public sealed record ApiTakes(IReadOnlyList<string> Names);
