using System.ComponentModel.DataAnnotations;

namespace ReliabilityDashboard.Api;

/// <summary>Limits of the HTTP API. Section <c>Api</c>.</summary>
public sealed class ApiOptions
{
    public const string Section = "Api";

    /// <summary>Calls that one key may make in a minute; more are answered 429. Default 1200, from 1 to 1000000.</summary>
    [Range(1, 1_000_000)]
    public int RequestsPerMinute { get; set; } = 1200;
}
