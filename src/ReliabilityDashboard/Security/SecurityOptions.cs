using System.ComponentModel.DataAnnotations;

namespace ReliabilityDashboard.Security;

/// <summary>How people are let in. Section <c>Security</c>.</summary>
public sealed class SecurityOptions
{
    public const string Section = "Security";

    /// <summary>Whether each start prints a one-time link that signs its visitor in as administrator, until a person has a password.
    /// Refused unless the app listens on this machine only. Default false.</summary>
    public bool Demo { get; set; }

    /// <summary>Hours after which somebody who did nothing has to sign in again. Default 12, from 1 to 720.</summary>
    [Range(1, 720)]
    public int SessionHours { get; set; } = 12;

    /// <summary>Seconds between two looks of an open page whether its sign-in still holds. Default 30, from 1 to 60.</summary>
    [Range(1, 60)]
    public int SessionCheckSeconds { get; set; } = 30;

    /// <summary><see cref="SessionHours"/> as a span of time.</summary>
    public TimeSpan Session => TimeSpan.FromHours(SessionHours);
}
