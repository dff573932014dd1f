using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Reading.Map;

/// <summary>One line of the drawing: all calls from what one box stands for to what another does.</summary>
/// <param name="From">Id of the box of the callers.</param>
/// <param name="To">Id of the box of the callees.</param>
/// <param name="Numbers">Numbers of the calls.</param>
/// <param name="Calls">The calls.</param>
public sealed record MapLine(string From, string To, IReadOnlyList<int> Numbers, IReadOnlyList<DependencyEdge> Calls)
{
    /// <summary>From this share of failed calls on a line is failing.</summary>
    public const double Failing = 0.01;

    private readonly List<DependencyEdge> waiting = [.. Calls.Where(call => call.Mode == CallMode.Sync)];

    /// <summary>Calls of the last 28 days; null where nobody counted them.</summary>
    public long? Load { get; } = Calls.Any(call => call.Load.Calls is not null) ? Calls.Sum(call => call.Load.Calls ?? 0) : null;

    /// <summary>The same of a day.</summary>
    public double? LoadPerDay => Load / DependencyEdges.SeenFor.TotalDays;

    /// <summary>Failed calls over calls; null where no bucket says both.</summary>
    public double? ErrorShare { get; } = Calls.Sum(call => call.Load.CallsWithErrors) is > 0 and var counted
        ? (double)Calls.Sum(call => call.Load.Errors) / counted
        : null;

    public bool IsFailing => ErrorShare > Failing;

    /// <summary>Calls that wait.</summary>
    public int Waiting => waiting.Count;

    /// <summary>Those of them with any protection that is believed.</summary>
    public int Protected => waiting.Count(call => call.IsProtected);

    /// <summary>Nobody waits for an answer.</summary>
    public bool IsQueued => waiting.Count == 0;

    public bool IsHidden => Calls.All(call => call.State == EdgeState.Hidden);

    public bool IsUnseen => Calls.All(call => call.State == EdgeState.Unseen);

    /// <summary>How many of its calls are known in a way.</summary>
    public int In(EdgeState state) => Calls.Count(call => call.State == state);

    /// <summary>A failure that is asked about comes over it.</summary>
    public bool IsOnTheWay { get; init; }

    /// <summary>It keeps a failure that is asked about from its caller, today or by what is tried.</summary>
    public MapStop Stop { get; init; }

    /// <summary>It closes a circle of calls that wait.</summary>
    public bool IsInCycle { get; init; }
}

/// <summary>What stops a failure at a call.</summary>
public enum MapStop
{
    /// <summary>Nothing, or nothing is asked.</summary>
    None,
    /// <summary>What is there today.</summary>
    Today,
    /// <summary>What is tried.</summary>
    Tried,
}
