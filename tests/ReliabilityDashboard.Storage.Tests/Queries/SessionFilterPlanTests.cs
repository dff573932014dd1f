using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Storage.Sessions;
using static ReliabilityDashboard.Storage.Tests.Stored;

namespace ReliabilityDashboard.Storage.Tests.Queries;

/// <summary>A filter compares rows of the day rollups by value: they are found by their index, and no function runs over them.</summary>
[EveryDatabase]
public sealed class SessionFilterPlanTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Days_are_found_by_service_and_day_or_by_day_under_every_filter()
    {
        await using var file = await DatabaseBench.OpenAsync();
        await file.SaveAsync(Service(1, "web", "Front"), Service(2, "shop"));
        await file.SaveAsync(new SessionSeries { ServiceId = 1, Release = "4.12-RC", Platform = "iOS", Segment = "Premium" });
        await using var context = file.Context();
        Assert.SkipUnless(context.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal), "The plan is told by SQLite.");

        foreach (
            var (dimension, wanted) in new[] { (Dimension.Team, "front"), (Dimension.Segment, "premium"), (Dimension.Platform, "IOS") })
            Assert.All(
                await PlanAsync(context, SessionDimensions.Days.Apply(Days(context), await ResolveAsync(context, dimension, wanted))),
                step => Assert.DoesNotContain("SCAN", step, StringComparison.Ordinal));
        Assert.All(
            await PlanAsync(
                context,
                SessionDimensions.ReleaseDays.Apply(
                    context.SessionReleaseDays.Where(d => d.Day >= new DateOnly(2026, 1, 1) && d.Day < new DateOnly(2026, 4, 1)),
                    await ResolveAsync(context, Dimension.Release, "4.12-rc"))),
            step => Assert.DoesNotContain("SCAN", step, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Texts_are_asked_for_as_they_are_spelled_in_what_is_stored()
    {
        await using var file = await DatabaseBench.OpenAsync();
        await file.SaveAsync(Service(1, "web"));
        foreach (var segment in new[] { "Premium", "PREMIUM", "free" })
            await file.SaveAsync(new SessionSeries { ServiceId = 1, Segment = segment });
        await using var context = file.Context();

        var wanted = Assert.Single((await ResolveAsync(context, Dimension.Segment, "premium")).Dimensions);

        Assert.Equal(["PREMIUM", "Premium"], wanted.Values.Order(StringComparer.Ordinal));
    }

    private static IQueryable<SessionDay> Days(ReliabilityContext context) =>
        context.SessionDays.Where(d => d.Day >= new DateOnly(2026, 1, 1) && d.Day < new DateOnly(2026, 4, 1));

    private static Task<Filters.ResolvedFilter> ResolveAsync(ReliabilityContext context, Dimension dimension, string wanted) =>
        SessionDimensions.ResolveAsync(context, new() { [dimension] = [wanted] }, Cancel);

    private static async Task<List<string>> PlanAsync<T>(ReliabilityContext context, IQueryable<T> rows)
    {
        await context.Database.OpenConnectionAsync(Cancel);
        await using var command = rows.CreateDbCommand();
        // The wanted values come in as a list of parameters: the plan is the same as of the statement itself.
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        var steps = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        while (await reader.ReadAsync(Cancel)) steps.Add(reader.GetString(3));
        return steps;
    }
}
