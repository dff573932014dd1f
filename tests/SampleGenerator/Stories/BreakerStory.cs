using SampleGenerator.Company;

namespace SampleGenerator.Stories;

/// <summary>One team put a circuit breaker with a fallback between catalogue and pricing; since then its incidents reach about half as many
/// users.</summary>
internal static class BreakerStory
{
    public const string Team = "Discovery";
    public static readonly DateTime Introduced = Calendar.BeforeEnd(40.3);

    /// <summary>Of the logarithm of its shares: its own incidents resemble each other more than those of others.</summary>
    public static double Spread(string team) => team == Team ? 0.18 : 0.4;

    public static double ShareFactor(string team, DateTime at) => team == Team && at >= Introduced ? 0.43 : 1;
}
