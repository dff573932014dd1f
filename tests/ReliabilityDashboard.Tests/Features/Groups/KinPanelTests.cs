using Bunit;
using ReliabilityDashboard.Features.Matrix.Groups;
using ReliabilityDashboard.Reading.FailureModes;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Tests.Features.Matrix;

namespace ReliabilityDashboard.Tests.Features.Groups;

[EitherDatabase]
public sealed class KinPanelTests : OrganisationContext
{
    private static readonly DateTime Start = new(2026, 9, 1, 10, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task Next_of_kin_are_merged_in_one_press_and_the_older_one_is_shown_from_then_on()
    {
        var older = await Organisation.ModeAsync("card terminal freezes");
        var younger = await Organisation.ModeAsync("Card terminal freezes #2");
        await Organisation.SaveAsync(SomeRecords.Incident(older, Start), SomeRecords.Incident(younger, Start.AddDays(1)));
        var view = await FindAsync(younger.Id);
        List<long> shown = [];

        var panel = Render<KinPanel>(with => with.Add(one => one.View, view).Add(one => one.OnChanged, shown.Add));
        Assert.Contains("both speak of “card”", panel.Find(".kin .aside").TextContent, StringComparison.Ordinal);
        await panel.Find("[aria-label='Merge into card terminal freezes']").ClickAsync(new());

        Assert.Equal([older.Id], shown);
        Organisation.Get<HistoryCache>().Forget();
        Assert.Equal((older.Id, 2), ((await FindAsync(younger.Id)).Id, (await FindAsync(older.Id)).Starts.Count));
        Assert.Equal("", panel.Find(".kin__result").TextContent);
    }

    private async Task<FailureModeView> FindAsync(long id) =>
        (await Organisation.Get<FailureModeReader>().FindAsync(
            id.ToString(System.Globalization.CultureInfo.InvariantCulture), Xunit.TestContext.Current.CancellationToken))!;
}
