using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Reading.Incidents;

/// <summary>What is said of a filter by trigger.</summary>
public static class TriggerWords
{
    /// <summary>That it leaves incidents out; null where it leaves none out, or nobody filters by trigger.</summary>
    /// <param name="suggested">For how many incidents the trigger is only suggested.</param>
    public static string? LeftOut(int? suggested) => suggested is > 0 and var many
        ? $"This trigger is only suggested for {CountWords.Of(many, "more incident")}: neither source nor person said it, so "
            + $"{(many == 1 ? "it is" : "they are")} left out."
        : null;
}
