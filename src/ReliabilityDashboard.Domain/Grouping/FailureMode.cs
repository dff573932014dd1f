using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Grouping;

/// <summary>Decides the failure mode of a newly imported incident. What a person merged, split or moved is decided before and never comes
/// here.</summary>
public static class FailureMode
{
    private const int EnoughWords = 2;

    /// <summary>The key of an incident's group.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="fingerprint">The source's fingerprint; holds over sources and services.</param>
    /// <param name="service">The service it began in.</param>
    /// <param name="affectedServices">Names of all affected services.</param>
    /// <param name="source">The source, which stands in where no service is known.</param>
    public static GroupKey KeyOf(string title, string? fingerprint, string? service, IEnumerable<string>? affectedServices, string source)
    {
        if (!string.IsNullOrWhiteSpace(fingerprint)) return new(GroupRule.Fingerprint, fingerprint.Trim());
        var normalised = TitleNormaliser.Normalise(title);
        IEnumerable<string> names = affectedServices ?? [];
        if (!string.IsNullOrWhiteSpace(service)) names = names.Append(service);
        if (TitleWords.Telling(normalised, names).Count < EnoughWords) return GroupKey.Alone;
        // A line feed cannot stand in a normalised title, so place and title cannot run into each other.
        var place = string.IsNullOrWhiteSpace(service) ? "source:" + source.Trim() : "service:" + service.Trim().ToLowerInvariant();
        return new(GroupRule.Title, $"{place}\n{normalised}");
    }
}

/// <summary>By what a new record finds its recurrence group.</summary>
/// <param name="Rule">Why: fingerprint, title, or none.</param>
/// <param name="Key">Equal keys of one rule are one group; null where the record stays alone.</param>
public readonly record struct GroupKey(GroupRule Rule, string? Key)
{
    /// <summary>It stays alone.</summary>
    public static GroupKey Alone => new(GroupRule.None, null);
}
