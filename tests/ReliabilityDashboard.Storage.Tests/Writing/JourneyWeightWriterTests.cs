using ReliabilityDashboard.Storage.History;
using ReliabilityDashboard.Storage.Journeys;

namespace ReliabilityDashboard.Storage.Tests.Writing;

[EveryDatabase]
public sealed class JourneyWeightWriterTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_persons_weight_wins_with_who_and_when_until_it_is_withdrawn()
    {
        await using var database = await DatabaseBench.OpenAsync();
        await using (var context = database.Context())
        {
            context.Journeys.Add(new JourneyEntity { Id = 1, Name = "Checkout", NameKey = "checkout", Weight = 8 });
            await context.SaveChangesAsync(Cancel);
        }
        var writer = database.Get<JourneyWeightWriter>();

        await writer.SetAsync(1, 10, "Ada", Cancel);
        var set = Assert.Single(await database.Get<JourneyWeightQuery>().ReadAsync(Cancel));
        Assert.Equal((8, 10, "Ada"), (set.FromSource, set.FromPerson, set.SetBy));
        Assert.NotNull(set.SetAt);
        await using var now = await database.Get<HistorySnapshots>().OpenAsync(Cancel);
        var services = await now.ServicesAsync(Cancel);
        Assert.Equal(10, Assert.Single(await now.JourneysAsync(services, Cancel)).Value.Weight);

        await writer.SetAsync(1, null, "Ada", Cancel);
        var withdrawn = Assert.Single(await database.Get<JourneyWeightQuery>().ReadAsync(Cancel));
        Assert.Equal((8, null, null, null), (withdrawn.FromSource, withdrawn.FromPerson, withdrawn.SetBy, withdrawn.SetAt));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10.5)]
    [InlineData(double.NaN)]
    public async Task A_weight_is_from_1_to_10(double weight)
    {
        await using var database = await DatabaseBench.OpenAsync();
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => database.Get<JourneyWeightWriter>().SetAsync(1, weight, "Ada", Cancel));
    }
}
