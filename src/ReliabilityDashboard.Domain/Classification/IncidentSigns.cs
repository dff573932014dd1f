using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Domain.Classification;

/// <summary>What is known of an incident beside its text, as far as it speaks for a category.</summary>
public sealed record IncidentSigns
{
    /// <summary>From so many services on, none of which all others reach, it is the ground they share.</summary>
    public const int ManyServices = 5;

    /// <summary>So long before an incident a release of its service speaks for it.</summary>
    public static readonly TimeSpan ReleaseBefore = TimeSpan.FromHours(2);

    /// <summary>So long before an incident a full resource speaks for it.</summary>
    public static readonly TimeSpan FullBefore = TimeSpan.FromHours(1);

    private const double OfSpread = 2.5, OfRelease = 2, OfThirdParty = 2, OfResource = 2;

    /// <summary>Nothing is known.</summary>
    public static IncidentSigns None { get; } = new();

    /// <summary>How many services were hit at once, none of which all others reach; null where that is not so.</summary>
    public int? HitAtOnce { get; init; }

    /// <summary>The last release of the same service in the two hours before, and how long before.</summary>
    public (string? Title, TimeSpan Age)? Release { get; init; }

    /// <summary>The third party that it came from.</summary>
    public string? ThirdParty { get; init; }

    /// <summary>Whether nobody said yet that it came from there.</summary>
    public bool ThirdPartyIsSuggested { get; init; }

    /// <summary>A resource that was critical in the hour before.</summary>
    public FullBucket? Full { get; init; }

    /// <summary>What speaks for which category.</summary>
    /// <param name="exception">The exception that the text names; null where it names none.</param>
    public IEnumerable<CategoryEvidence> Speaking(string? exception)
    {
        if (HitAtOnce is { } hit)
            yield return Of(IncidentCategory.Infrastructure, $"{hit} services hit at once, none of which all others call", OfSpread);
        if (Release is var (title, age) && exception is not null)
            yield return Of(
                IncidentCategory.Logic,
                $"{title ?? "A release"} of the same service {DurationWords.Say(age)} before, and the text names {exception}", OfRelease);
        if (ThirdParty is { } other)
            yield return Of(
                IncidentCategory.Integration,
                ThirdPartyIsSuggested ? $"{other}, a third party, is the suggested origin" : $"{other}, a third party, is the origin",
                OfThirdParty);
        if (Full is { } bucket)
            yield return Of(
                IncidentCategory.Resource,
                $"{bucket.Resource} of {bucket.Service} at {RateWords.Share(bucket.Utilisation)} in the hour before", OfResource);
    }

    private static CategoryEvidence Of(IncidentCategory category, string text, double weight) =>
        new(CategoryEvidenceKind.Fact, text, category, weight);
}
