using ReliabilityDashboard.Domain.Losses;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Classification;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Impact;

/// <summary>What the page of business impact shows.</summary>
/// <param name="Label">The period's name.</param>
/// <param name="Choices">What can be filtered by.</param>
/// <param name="Money">Of the reporting currency.</param>
/// <param name="By">What losses are told by.</param>
public sealed record ImpactView(string Label, FilterChoices Choices, MoneyWords Money, ImpactBy By)
{
    /// <summary>Rows on one page of the list.</summary>
    public const int PageSize = 50;

    /// <summary>Null where the filter cannot be asked of incidents.</summary>
    public ImpactAnswer? Answer { get; init; }

    /// <summary>Why it cannot.</summary>
    public Domain.Refusal? Refused { get; init; }

    /// <summary>Incidents of the period of which nobody has said the category; none where losses are not told by it.</summary>
    public WaitingCount Waiting { get; init; }

    /// <summary>What was protected, of the whole organisation.</summary>
    public required ProtectedAnswer Protected { get; init; }

    /// <summary>Service levels that the filter lets through.</summary>
    public required NamedLevels Levels { get; init; }

    /// <summary>Shares of working time, the newest quarter first.</summary>
    public IReadOnlyList<FirefightingShare> Firefighting { get; init; } = [];

    /// <summary>Published figures of the industry, each with the organisation's own where there is one.</summary>
    public IReadOnlyList<FigureBeside> Industry { get; init; } = [];

    /// <summary>What of the address could not be read.</summary>
    public IReadOnlyList<string> Faults { get; init; } = [];

    /// <summary>Names quarters.</summary>
    public required ReportingCalendar Calendar { get; init; }

    public string? LeftOut => TriggerWords.LeftOut(Answer?.SuggestedLeftOut);

    public ImpactWords Words => new(Money);

    public ProtectedWords ProtectedWords => new(Money, Calendar);
}
