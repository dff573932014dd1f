using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Filters;

namespace ReliabilityDashboard.Reading.Map;

/// <summary>What of the dependency graph is to be shown.</summary>
public sealed record MapQuestion
{
    /// <summary>So many calls away from a service its neighbours are shown where nobody says otherwise.</summary>
    public const int UsualHops = 2;

    /// <summary>What services are put together by.</summary>
    public MapGrouping Grouping { get; init; }

    /// <summary>The box whose services are shown one by one.</summary>
    public string? Open { get; init; }

    /// <summary>The service whose neighbours are shown.</summary>
    public string? Focus { get; init; }

    /// <summary>How many calls away neighbours are shown, in either direction; null: nobody says.</summary>
    public int? Hops { get; init; }

    /// <summary>A service that must be in sight.</summary>
    public string? Find { get; init; }

    /// <summary>Services all of whose neighbours are shown.</summary>
    public ValueList<string> More { get; init; } = [];

    /// <summary>Only services of these teams; empty: of all.</summary>
    public ValueList<string> Teams { get; init; } = [];

    /// <summary>Only services without which one of these journeys stops; empty: all.</summary>
    public ValueList<string> Journeys { get; init; } = [];

    /// <summary>Only what bears something that stands out.</summary>
    public MapFinding? Showing { get; init; }

    /// <summary>Also the lines that would make a drawing of boxes unreadable.</summary>
    public bool AllLines { get; init; }

    /// <summary>The service whose failure is asked about.</summary>
    public string? Fails { get; init; }

    /// <summary>Calls that are protected for the sake of the question.</summary>
    public ValueList<CallName> Protect { get; init; } = [];

    /// <summary>Which protection is believed.</summary>
    public ProtectionCredit Credit { get; init; }
}

/// <summary>What services are put together by.</summary>
public enum MapGrouping
{
    /// <summary>The team that owns them.</summary>
    Team,
    /// <summary>How much depends on them.</summary>
    Tier,
    /// <summary>The journey that stops without them.</summary>
    Journey,
    /// <summary>Nothing: each by itself.</summary>
    Service,
}

/// <summary>What stands out in the graph.</summary>
public enum MapFinding
{
    /// <summary>Services that wait for each other in a circle.</summary>
    Cycles,
    /// <summary>Calls that were seen and never declared.</summary>
    Hidden,
    /// <summary>Calls that were declared and not seen, though their callers were.</summary>
    Unseen,
}
