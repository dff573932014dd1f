using SampleGenerator.Company;

namespace SampleGenerator.Stories;

/// <summary>One team put a circuit breaker with a fallback between catalogue and pricing; since then its incidents reach less than half of the users.</summary>
internal static class BreakerStory
{
    public const string Team = "Discovery";
    public static readonly DateTime Introduced = Calendar.BeforeEnd(40.3);

    public static double ShareFactor(string team, DateTime at) => team == Team && at >= Introduced ? 0.42 : 1;
}
