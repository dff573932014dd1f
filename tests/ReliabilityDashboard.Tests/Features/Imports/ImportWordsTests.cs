using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Features.Imports;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Tests.Features.Imports;

public sealed class ImportWordsTests
{
    [Theory]
    [InlineData("* * * * *", "every minute")]
    [InlineData("0 * * * * *", "every minute")]
    [InlineData("*/5 * * * *", "every 5 minutes")]
    [InlineData("*/10 * * * * *", "every 10 seconds")]
    [InlineData("30 * * * *", "every hour at minute 30")]
    [InlineData("0 */2 * * *", "every 2 hours")]
    [InlineData("5 6 * * *", "every day at 06:05")]
    [InlineData("0 6 * * MON-FRI", "by the schedule 0 6 * * MON-FRI")]
    public void A_schedule_is_said_in_words(string schedule, string words) => Assert.Equal(words, CronWords.Say(schedule));

    [Fact]
    public void An_address_that_names_no_state_or_kind_says_so_and_lists_all()
    {
        var address = ImportListAddress.Parse("/imports?status=broken&kind=outages&source=vendor&page=3");
        Assert.Equal(("vendor", null, null, 3), (address.Source, address.Kind, address.Status, address.Page));
        Assert.Equal(2, address.Faults.Count);
        Assert.Equal("/imports?source=vendor&status=failed", ImportListAddress.Parse("/imports?source=vendor&page=3").Of(RunStatus.Failed));
    }
}
