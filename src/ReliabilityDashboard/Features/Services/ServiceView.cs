using ReliabilityDashboard.Charts.Capacity;
using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Reading.Effects;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Storage.Actions;

namespace ReliabilityDashboard.Features.Services;

/// <summary>What the page of a service draws.</summary>
/// <param name="Detail">What is known of it; null where nobody knows the name.</param>
public sealed record ServiceView(ServiceDetail? Detail)
{
    /// <summary>The period's name.</summary>
    public string Label { get; init; } = "";

    public TimeSeriesData? Latency { get; init; }

    public TimeSeriesData? Traffic { get; init; }

    /// <summary>Errors over traffic; null where nothing is drawn.</summary>
    public CapacityData? Capacity { get; init; }

    public TimeSeriesData? Errors { get; init; }

    /// <summary>How full its fullest resources were.</summary>
    public TimeSeriesData? Fullest { get; init; }

    /// <summary>Those of its signals.</summary>
    public IEnumerable<TimeSeriesData> Charts => new[] { Latency, Traffic, Errors, Fullest }.OfType<TimeSeriesData>();

    public IReadOnlyList<NamedFigure> Figures { get; init; } = [];

    /// <summary>Where each resource is heading.</summary>
    public IReadOnlyList<Remark> Heading { get; init; } = [];

    /// <summary>Improvements that are aimed at it.</summary>
    public IReadOnlyList<ServiceImprovement> Improvements { get; init; } = [];

    /// <summary>Why nothing can be drawn.</summary>
    public string? Refused { get; init; }
}

/// <summary>An improvement that is aimed at a service, or at a call by or to it.</summary>
/// <param name="Action">The improvement.</param>
/// <param name="Effect">What came after it; null where it is not done.</param>
/// <param name="Modelled">How far a failure of what it changed would spread, before and now; null where that is not read.</param>
public sealed record ServiceImprovement(StoredAction Action, ImprovementEffect? Effect, ModelledChange? Modelled);
