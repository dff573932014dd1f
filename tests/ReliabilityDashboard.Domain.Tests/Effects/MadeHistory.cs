using MathNet.Numerics.Distributions;
using ReliabilityDashboard.Domain.Effects;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Tests.Metrics;

namespace ReliabilityDashboard.Domain.Tests.Effects;

/// <summary>Two years of incidents by chance: those of one service that an improvement is aimed at, and all others.</summary>
/// <param name="seed">The same gives the same.</param>
/// <param name="own">Of the service, each week.</param>
/// <param name="others">Of all others.</param>
internal sealed class MadeHistory(int seed, double own, double others)
{
    private const int Weeks = 104, Latest = 70;
    private static readonly DateTime Monday = Utc.At("2024-01-01");
    private readonly Random random = new(seed);

    public static EffectScope Scope { get; } = new([], "pay", null, null);

    /// <summary>By how much everything fails more or less in a week, whatever anybody does.</summary>
    public Func<int, double> Drift { get; init; } = _ => 1;

    /// <summary>How strongly weeks wander, each resembling the one before; 0: not at all.</summary>
    public double Wander { get; init; }

    /// <summary>What the improvement leaves of the failures it is aimed at.</summary>
    public double Leaves { get; init; } = 1;

    /// <summary>What it leaves of the users that they reach and of the time that recovery takes.</summary>
    public double LeavesOfEach { get; init; } = 1;

    /// <summary>The verdicts of both looks. The improvement was made because of the worst of the weeks before.</summary>
    public IReadOnlyList<InvestmentEffect> Looks()
    {
        var (ofService, ofOthers) = (new int[Weeks], new int[Weeks]);
        var (mood, otherMood) = (0.0, 0.0);
        for (var week = 0; week < Weeks; week++)
        {
            (mood, otherMood) = (Next(mood), Next(otherMood));
            ofService[week] = Poisson.Sample(random, own * Drift(week) * Math.Exp(mood));
            ofOthers[week] = Poisson.Sample(random, others * Drift(week) * Math.Exp(otherMood));
        }
        var worst = Enumerable.Range(40, Latest - 44).MaxBy(week => ofService[week]);
        var done = Monday.AddDays(7 * (worst + 4));
        // What it stops never happened; nothing else moves.
        for (var week = worst + 4; week < Weeks; week++) ofService[week] = Binomial.Sample(random, Leaves, ofService[week]);
        List<Incident> incidents =
        [
            .. ofService.Index().SelectMany(week => Enumerable.Repeat(week.Index, week.Item)).Select(week => Failed(week, "pay", done)),
            .. ofOthers.Index().SelectMany(week => Enumerable.Repeat(week.Index, week.Item)).Select(week => Failed(week, "web", done)),
        ];
        incidents.Sort((one, other) => one.StartedAt.CompareTo(other.StartedAt));
        return
        [
            .. EffectWeeks.Looks.Select(weeks => InvestmentEffect.Of(
                Scope, DateOnly.FromDateTime(done), Monday.AddDays(7 * worst),
                new(Make.Records(done.AddDays(7 * weeks), incidents)))),
        ];
    }

    private double Next(double mood) => Wander > 0 ? 0.5 * mood + Normal.Sample(random, 0, Wander) : 0;

    private Incident Failed(int week, string service, DateTime done)
    {
        var at = Monday.AddDays(7 * (week + random.NextDouble()));
        var leaves = service == "pay" && at >= done ? LeavesOfEach : 1;
        return Make.Incident("2024-01-01") with
        {
            StartedAt = at, DetectedAt = at.AddMinutes(5), Status = IncidentStatus.Resolved, Service = service, GroupId = service.Length,
            ResolvedAt = at.AddMinutes(5 + leaves * LogNormal.Sample(random, 4, 1)),
            ActiveUsers = 100_000, AffectedUsers = (long)Math.Min(100_000, leaves * LogNormal.Sample(random, 8, 1)),
        };
    }
}
