using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Features.Incidents;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Tests.Features.Incidents;

public class IncidentListAddressTests
{
    [Fact]
    public void A_bare_address_lists_the_newest_first()
    {
        var address = IncidentListAddress.Parse("/incidents");
        Assert.Equal((IncidentSort.Started, false, 1, null), (address.Sort, address.Ascending, address.Page, address.Search));
        Assert.Empty(address.Faults);
    }

    [Fact]
    public void Everything_chosen_stands_in_the_address()
    {
        var address = IncidentListAddress.Parse(
            "/incidents?q=card&status=open&status=mitigated&sort=title&page=3&by=resolved&rows=comfortable");
        Assert.Equal(
            (IncidentSort.Title, true, 3, "card", IncidentPlacing.Resolved, false),
            (address.Sort, address.Ascending, address.Page, address.Search, address.Placing, address.Compact));
        Assert.Equal([IncidentStatus.Open, IncidentStatus.Mitigated], address.Status);
    }

    [Fact]
    public void What_cannot_be_read_is_said_and_left_out()
    {
        var address = IncidentListAddress.Parse("/incidents?status=gone&sort=colour&by=1&page=-4");
        Assert.Equal(3, address.Faults.Count);
        Assert.Equal(
            (IncidentSort.Started, false, 1, IncidentPlacing.Started), (address.Sort, address.Ascending, address.Page, address.Placing));
    }

    [Theory]
    [InlineData("/incidents?page=3", IncidentSort.Title, "/incidents?sort=title")]
    [InlineData("/incidents?sort=title", IncidentSort.Title, "/incidents?sort=-title")]
    [InlineData("/incidents", IncidentSort.Duration, "/incidents?sort=-duration")]
    [InlineData("/incidents", IncidentSort.Started, "/incidents?sort=started")]
    [InlineData("/incidents?sort=started", IncidentSort.Started, "/incidents")]
    public void A_head_sorts_in_its_usual_direction_first_and_begins_at_the_first_page(string at, IncidentSort by, string expected) =>
        Assert.Equal(expected, IncidentListAddress.Parse(at).By(by));

    [Fact]
    public void Another_search_begins_at_the_first_page_and_keeps_the_rest() =>
        Assert.Equal(
            "/incidents?period=last-year&sort=title&q=%D0%9F%D0%BE%D1%80%D1%82%D0%B0%D0%BB",
            IncidentListAddress.Parse("/incidents?period=last-year&q=a&page=2&sort=title").Searching(" Портал "));
}
