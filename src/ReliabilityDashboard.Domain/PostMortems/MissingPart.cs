namespace ReliabilityDashboard.Domain.PostMortems;

/// <summary>What a post-mortem still lacks before it can be published.</summary>
/// <param name="Code"><c>architectural-improvement</c>, <c>section:&lt;name&gt;</c> or <c>timeline-order</c>.</param>
/// <param name="Message">The same in words.</param>
public sealed record MissingPart(string Code, string Message);
