using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Statistics;

namespace ReliabilityDashboard.Domain.Tests.Metrics;

public sealed class ChangeTableTests
{
    private static readonly DateTime Day = Utc.At("2026-06-01T12:00Z");

    [Fact]
    public void Canary_4_of_61_beside_all_at_once_11_of_70_is_no_reliable_difference()
    {
        var rows = Table([.. Some(61, 4, RolloutStrategy.Canary), .. Some(70, 11, RolloutStrategy.AllAtOnce), .. Some(9, 9, null)]);
        Assert.Equal([("AllAtOnce", 11L, 70L), ("Canary", 4, 61), (null, 9, 9)], rows.Select(Figures));
        var (first, second) = (rows[0].Verdicts[ChangeMeasures.Failures], rows[1].Verdicts[ChangeMeasures.Failures]);
        Assert.Equal((Verdict.NoReliableChange, FisherExact.Test(11, 70, 4, 61)), (first.Verdict, first.P!.Value));
        // Of two rows one test says both; what bears no word is compared with nothing.
        Assert.Equal((first.P, first.PAdjusted, 61L, 70L), (second.P, second.PAdjusted, second.N, second.PreviousN));
        Assert.Empty(rows[2].Verdicts);
    }

    [Fact]
    public void A_reliable_difference_stands_at_both_rows_the_other_way_about()
    {
        var rows = Table([.. Some(100, 2, RolloutStrategy.Canary), .. Some(100, 30, RolloutStrategy.AllAtOnce)]);
        Assert.Equal(
            [Verdict.Higher, Verdict.Lower], rows.OrderBy(row => row.Word).Select(row => row.Verdicts[ChangeMeasures.Failures].Verdict));
        Assert.All(
            Table([.. Some(100, 2, RolloutStrategy.Canary), .. Some(100, 30, RolloutStrategy.AllAtOnce)], allowsVerdict: false),
            row => Assert.Equal(Verdict.Running, row.Verdicts[ChangeMeasures.Failures].Verdict));
    }

    [Fact]
    public void The_rows_of_a_table_are_one_family_and_few_are_not_compared()
    {
        var rows = Table(
        [
            .. Some(100, 10, RolloutStrategy.Canary), .. Some(100, 25, RolloutStrategy.AllAtOnce), .. Some(4, 4, RolloutStrategy.BlueGreen),
        ]);
        Assert.Equal(Verdict.NotEnoughData, rows.Single(row => row.Word == "BlueGreen").Verdicts[ChangeMeasures.Failures].Verdict);
        var canary = rows.Single(row => row.Word == "Canary").Verdicts[ChangeMeasures.Failures];
        Assert.Equal(FisherExact.Test(10, 100, 29, 104), canary.P!.Value);
        Assert.Equal(2 * canary.P!.Value, canary.PAdjusted!.Value, precision: 12);
    }

    [Fact]
    public void Rework_counts_deployments_and_recovery_the_incidents_that_name_a_change_each_once()
    {
        var incident = Broken(1, 30);
        ChangeFacts[] facts =
        [
            new(Made(1, RolloutStrategy.Canary), [incident], false, true, false),
            new(Made(2, RolloutStrategy.Canary) with { Kind = ChangeKind.Infrastructure }, [incident, Broken(2, 60)], false, true, true),
        ];
        var row = Assert.Single(Table(facts, measures: ChangeMeasures.All));
        Assert.Equal((1L, 1L, 2L), (row.Rework.Said, row.Rework.N, row.Failures.N));
        Assert.Equal((2L, 45 * 60.0), (row.Recovery.N, row.Recovery.Durations.Median!.Value));
    }

    [Theory]
    [InlineData(4, 61, 0.0258, 0.1568)]
    [InlineData(0, 10, 0, 0.2775)]
    [InlineData(10, 10, 0.7225, 1)]
    public void The_interval_of_a_share(long part, long whole, double low, double high)
    {
        var interval = WilsonInterval.Of(part, whole)!.Value;
        Assert.Equal((low, high), (Math.Round(interval.Low!.Value, 4), Math.Round(interval.High!.Value, 4)));
        Assert.Null(WilsonInterval.Of(0, 0));
    }

    private static IReadOnlyList<ChangeRow> Table(
        IReadOnlyList<ChangeFacts> facts, bool allowsVerdict = true, ChangeMeasures measures = ChangeMeasures.Failures) =>
        ChangeTable.Of(
            facts, change => change.Strategy?.ToString(), measures, RecoveryEndsAt.Resolved, Day.AddYears(1), allowsVerdict);

    private static (string?, long, long) Figures(ChangeRow row) => (row.Word, row.Failures.Failed, row.Failures.N);

    private static IEnumerable<ChangeFacts> Some(int n, int failed, RolloutStrategy? strategy) =>
        Enumerable.Range(0, n).Select(id => new ChangeFacts(Made(id, strategy), id < failed ? [Broken(id, 10)] : [], false, false, false));

    private static Change Made(long id, RolloutStrategy? strategy) =>
        new(id, "files", $"{id}", Day, ChangeKind.Release, "cart", null, null, null) { Strategy = strategy };

    private static Incident Broken(long id, double minutes) => new()
    {
        Id = id, Source = "files", ExternalId = $"{id}", Title = "Broken", StartedAt = Day, ResolvedAt = Day.AddMinutes(minutes),
        Status = IncidentStatus.Resolved, Service = "cart", GroupId = id,
    };
}
