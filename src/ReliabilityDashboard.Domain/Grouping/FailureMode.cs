using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Grouping;

/// <summary>Decides the failure mode of a newly imported incident. What a person merged, split or moved is decided before and never comes
/// here.</summary>
public static class FailureMode
{
    private const int EnoughWords = 2;

    /// <summary>Why an incident stays alone, in words.</summary>
    public const string AloneReason =
        "Alone: its title says too little about what failed (fewer than two words beside general ones and its services' names)";

    /// <summary>The key of an incident's group.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="fingerprint">The source's fingerprint; holds over sources and services.</param>
    /// <param name="service">The service it began in, by the catalogue's name, whatever alias was written.</param>
    /// <param name="ownNames">Every name of the services it began in or affected.</param>
    /// <param name="source">The source, which stands in where no service is known.</param>
    public static GroupKey KeyOf(string title, string? fingerprint, string? service, IEnumerable<string>? ownNames, string source)
    {
        if (!string.IsNullOrWhiteSpace(fingerprint)) return new(GroupRule.Fingerprint, fingerprint.Trim());
        var normalised = TitleNormaliser.Normalise(title);
        IEnumerable<string> names = ownNames ?? [];
        if (!string.IsNullOrWhiteSpace(service)) names = names.Append(service);
        var telling = TitleWords.Telling(normalised, names);
        if (telling.Count < EnoughWords && !TitleWords.IsOneTelling(normalised, telling)) return GroupKey.Alone;
        return new(GroupRule.Title, Alike(title, service, source));
    }

    /// <summary>What incidents that stay alone share where a person groups them by title and service.</summary>
    public static string Alike(string title, string? service, string source) =>
        (string.IsNullOrWhiteSpace(service) ? $"source:{source.Trim()}\n" : PlaceOf(service)) + TitleNormaliser.Normalise(title);

    /// <summary>What the keys of all incidents of one service begin with.</summary>
    /// <param name="service">The catalogue's name, or an alias under which keys were made before it was declared.</param>
    // A line feed cannot stand in a normalised title, so place and title cannot run into each other.
    public static string PlaceOf(string service) => $"service:{service.Trim().ToLowerInvariant()}\n";
}

/// <summary>By what a new record finds its recurrence group.</summary>
/// <param name="Rule">Why: fingerprint, title, or none.</param>
/// <param name="Key">Equal keys of one rule are one group; null where the record stays alone.</param>
public readonly record struct GroupKey(GroupRule Rule, string? Key)
{
    /// <summary>It stays alone.</summary>
    public static GroupKey Alone => new(GroupRule.None, null);
}
