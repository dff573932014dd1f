using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Reading.Releases;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Features.Services.Releases;

/// <summary>What the page of a release draws.</summary>
/// <param name="Reply">What is known of it.</param>
/// <param name="Lede">So what; null where there is no such release.</param>
public sealed record ReleaseView(ReleaseReply Reply, string? Lede)
{
    /// <summary>Its share of the sessions; null where none names it.</summary>
    public TimeSeriesData? Adoption { get; init; }

    /// <summary>Its crash-free rate with that of the one before; null where no session names it.</summary>
    public TimeSeriesData? Rate { get; init; }

    /// <summary>How fast it was taken.</summary>
    public IReadOnlyList<NamedFigure> Taken { get; init; } = [];

    /// <summary>How its sessions ended.</summary>
    public IReadOnlyList<NamedFigure> Ended { get; init; } = [];

    /// <summary>What is to be said of the sessions that are counted.</summary>
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>Why the rates are not judged.</summary>
    public IReadOnlyList<Remark> Judged { get; init; } = [];

    /// <summary>On what "first seen" rests.</summary>
    public string? Reach { get; init; }
}
