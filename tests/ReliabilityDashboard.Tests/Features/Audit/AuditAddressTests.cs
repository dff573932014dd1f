using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Features.Audit;
using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Pages;

namespace ReliabilityDashboard.Tests.Features.Audit;

public sealed class AuditAddressTests
{
    private static readonly DateTime Now = new(2026, 9, 14, 9, 12, 0, DateTimeKind.Utc);

    [Fact]
    public void A_bare_address_asks_for_the_last_90_days_of_everything()
    {
        var request = AuditAddress.Parse("/audit").Request(ReportingCalendar.Utc, Now);
        Assert.Equal(
            (null, null, null, null, 0, 50), (request.Who, request.Kind, request.ObjectId, request.Named, request.Skip, request.Take));
        Assert.NotNull(request.From);
    }

    [Fact]
    public void The_history_of_an_object_is_all_of_it_unless_a_period_is_named()
    {
        var history = AuditAddress.Parse(RecordAddress.History("failure mode", "7"));
        Assert.Equal(("failure mode", "7"), (history.Kind, history.ObjectId));
        Assert.Null(history.Request(ReportingCalendar.Utc, Now).From);
        Assert.Equal(
            new DateTime(2026, 3, 1, 0, 0, 0, DateTimeKind.Utc),
            AuditAddress.Parse("/audit?kind=incident&object=7&from=2026-03-01").Request(ReportingCalendar.Utc, Now).From);
    }

    [Fact]
    public void An_object_without_its_kind_is_named_as_a_fault() =>
        Assert.Equal(["“object” needs a “kind”, such as incident."], AuditAddress.Parse("/audit?object=7").Faults);

    [Fact]
    public void Another_filter_begins_at_the_first_page_and_the_file_holds_all_of_them()
    {
        var address = AuditAddress.Parse("/audit?who=Ada&kind=incident&object=7&page=3");
        Assert.Equal(3, address.Page);
        Assert.Equal("/audit?who=Ada&kind=setting", address.OfKind("setting"));
        Assert.Equal("/audit.csv?who=Ada&kind=incident&object=7", ListFile.Of(address.Address));
    }
}
