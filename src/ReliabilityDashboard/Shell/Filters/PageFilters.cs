using ReliabilityDashboard.Domain.Filters;

namespace ReliabilityDashboard.Shell.Filters;

/// <summary>What each page makes of a filter: the one table that links and pages go by.</summary>
/// <param name="Known">The dimensions it can apply.</param>
/// <param name="Others">What it makes of the others.</param>
public sealed record PageFilters(IReadOnlyList<Dimension> Known, OtherFilters Others)
{
    private static readonly string[] Records = ["/incidents/", "/groups/", "/post-mortems/", "/imports/"];

    /// <summary>What a link to it takes along.</summary>
    public IReadOnlyList<Dimension> Taken => Others == OtherFilters.Refused ? Known : Dimension.All;

    /// <param name="address">An address of the page.</param>
    public static PageFilters Of(PageAddress address) => address.Path switch
    {
        // Each figure says what it cannot be asked.
        "/" or "/trends" => new(Dimension.All, OtherFilters.Refused),
        "/matrix" => new(
            (address.Other("of") == "crashes" ? RecordKind.Crashes : RecordKind.Incidents).Dimensions, OtherFilters.Refused),
        "/incidents" or "/triage" or "/categories" or "/impact" => new(RecordKind.Incidents.Dimensions, OtherFilters.Refused),
        "/changes" => new(RecordKind.Changes.Dimensions, OtherFilters.Refused),
        // Runs are listed by who sent the file.
        "/imports" => new([Dimension.Source], OtherFilters.LeftAway),
        "/next/protection" => new([Dimension.Team], OtherFilters.LeftAway),
        "/map" => new([Dimension.Team, Dimension.Journey], OtherFilters.LeftAway),
        "/services" => new(RecordKind.Services.Dimensions, OtherFilters.LeftAway),
        // Its service and its name are those of the address.
        var path when path.StartsWith("/services/", StringComparison.Ordinal) =>
            new([Dimension.Service, Dimension.Team, Dimension.Release], OtherFilters.LeftAway),
        var path when Records.Any(record => path.StartsWith(record, StringComparison.Ordinal)) => new([], OtherFilters.Held),
        _ => new([], OtherFilters.LeftAway),
    };

    /// <summary>What an address asks its page to filter by though it shows everything all the same.</summary>
    public static IReadOnlyList<Dimension> Unapplied(PageAddress address) => Of(address) is { Others: OtherFilters.LeftAway } filters
        ? [.. address.Filter.Asked.Select(asked => asked.Dimension).Except(filters.Known)]
        : [];
}

/// <summary>What a page makes of a filter that it cannot apply.</summary>
public enum OtherFilters
{
    /// <summary>It says so in place of what it would show: no link brings one.</summary>
    Refused,
    /// <summary>It says so and shows everything; its links bring the filter back.</summary>
    LeftAway,
    /// <summary>It shows one record, and the way back to the list says the filter.</summary>
    Held,
}
