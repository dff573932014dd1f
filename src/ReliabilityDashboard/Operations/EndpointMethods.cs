namespace ReliabilityDashboard.Operations;

/// <summary>What may be sent to endpoints that would answer to any method.</summary>
internal static class EndpointMethods
{
    /// <summary>Lets it be asked and nothing else: a form sent to it is refused with 405.</summary>
    public static T OnlyAsked<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head]));
}
