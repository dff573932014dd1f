using ReliabilityDashboard.Api;
using ReliabilityDashboard.Reading.Services;

namespace ReliabilityDashboard.Features.Services.Badges;

/// <summary>Where the badges of a service lie, from the root.</summary>
public static class BadgeAddress
{
    /// <summary>The picture.</summary>
    /// <param name="service">Its name.</param>
    /// <param name="figure">What it tells.</param>
    /// <param name="token">What opens it to everybody; null for those who are known.</param>
    public static string Picture(string service, BadgeFigure figure, string? token = null) =>
        $"/badges/{Uri.EscapeDataString(service)}.svg?figure={Word(figure)}{(token is null ? "" : $"&token={token}")}";

    /// <summary>"crash-free-sessions".</summary>
    public static string Word(BadgeFigure figure) => ApiJson.Word(figure);
}
