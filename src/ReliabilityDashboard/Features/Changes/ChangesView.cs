using ReliabilityDashboard.Charts.StackedShare;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Changes;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Changes;

/// <summary>What the page of changes shows.</summary>
/// <param name="Choices">What can be filtered by.</param>
/// <param name="Chosen">The period.</param>
/// <param name="Lede">What it comes to.</param>
public sealed record ChangesView(FilterChoices Choices, ChosenPeriod Chosen, string? Lede)
{
    /// <summary>Rows of a page.</summary>
    public const int PageSize = 50;

    /// <summary>Why there is nothing to show; null where there is.</summary>
    public NoChanges? Empty { get; init; }

    /// <summary>The changes of the list's page, the newest first.</summary>
    public IReadOnlyList<ListedChange> Rows { get; init; } = [];

    /// <summary>Which page of the list it is.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Changes on all pages.</summary>
    public int Total { get; init; }

    /// <summary>Pages of the list.</summary>
    public int Pages => (Total + PageSize - 1) / PageSize;

    /// <summary>By what the chart divides them.</summary>
    public ChangeDivision By { get; init; }

    /// <summary>Changes over time; null without any.</summary>
    public StackedShareData? Chart { get; init; }

    /// <summary>How much they hurt.</summary>
    public ChangeEffectFigures? Effect { get; init; }

    /// <summary>Failures and rework by strategy.</summary>
    public IReadOnlyList<ChangeRow> Strategies { get; init; } = [];

    /// <summary>Failures and rework by the team of the service.</summary>
    public IReadOnlyList<ChangeRow> Teams { get; init; } = [];

    /// <summary>Failures and rework by service.</summary>
    public IReadOnlyList<ChangeRow> Services { get; init; } = [];

    /// <summary>Failures, rework and recovery by how they were written.</summary>
    public IReadOnlyList<ChangeRow> Writers { get; init; } = [];

    /// <summary>The same for each service of which it is known.</summary>
    public IReadOnlyList<ServiceWriters> WritersByService { get; init; } = [];

    /// <summary>Growth that nobody reported.</summary>
    public IReadOnlyList<OfferedGrowth> Offered { get; init; } = [];

    /// <summary>Incidents that infrastructure changes set off hours and days later.</summary>
    public IReadOnlyList<DelayedIncident> Delayed { get; init; } = [];
}

/// <summary>By what the chart divides changes.</summary>
public enum ChangeDivision
{
    /// <summary>How they ended.</summary>
    Result,
    /// <summary>How they were rolled out.</summary>
    Strategy,
    /// <summary>How they were written.</summary>
    WrittenBy,
}

/// <summary>How the changes of a service were written.</summary>
/// <param name="Service">The service.</param>
/// <param name="Rows">A row for each word.</param>
public sealed record ServiceWriters(string Service, IReadOnlyList<ChangeRow> Rows);

/// <summary>An incident hours or days after an infrastructure change.</summary>
/// <param name="Incident">The incident.</param>
/// <param name="By">Whose word the link is.</param>
/// <param name="Change">The change.</param>
public sealed record DelayedIncident(Incident Incident, SetBy By, Change Change)
{
    /// <summary>From the change to its begin.</summary>
    public TimeSpan After => Incident.StartedAt - Change.At;
}

/// <summary>What stands in place of changes.</summary>
/// <param name="What">What there is not.</param>
/// <param name="Next">What brings it.</param>
/// <param name="Action">The one action.</param>
/// <param name="Href">Where it leads.</param>
public sealed record NoChanges(string What, string Next, string Action, string Href);
