namespace ReliabilityDashboard.Domain.Sessions;

/// <summary>How fast people took a release: its share of its service's sessions, day by day from its first on.</summary>
/// <param name="Days">One for each local day, in order, also for those without a session.</param>
public sealed record ReleaseAdoption(IReadOnlyList<AdoptionDay> Days)
{
    /// <summary>How many days after its first it first had a share; null where it never had. A day with too few sessions tells
    /// nothing.</summary>
    public int? DaysTo(double share)
    {
        for (var day = 0; day < Days.Count; day++)
            if (Days[day].Share is { IsFewData: false, Value: { } value } && value >= share) return day;
        return null;
    }

    /// <summary>The day of its largest share; null where no day has enough sessions.</summary>
    public AdoptionDay? Highest =>
        Days.Where(day => day.Share is { IsFewData: false, Value: not null }).OrderByDescending(day => day.Share.Value).FirstOrDefault();

    /// <summary>Sessions of its service that name no release, over all these days: in no share.</summary>
    public long Unnamed => Days.Sum(day => day.Unnamed);
}

/// <summary>A local day of a release.</summary>
/// <param name="Day">The day.</param>
/// <param name="Sessions">Sessions of the release.</param>
/// <param name="Named">Sessions of its service that name a release.</param>
/// <param name="Unnamed">Sessions of its service that name none.</param>
public sealed record AdoptionDay(DateOnly Day, long Sessions, long Named, long Unnamed)
{
    /// <summary>Its share of the sessions that name a release.</summary>
    public Measured Share { get; } = Measured.Share(Sessions, Named);
}
