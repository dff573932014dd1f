using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Tests.Shell.Filters;

public sealed class PageAddressTests
{
    private static readonly DateTime Now = new(2026, 9, 14, 9, 12, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("/")]
    [InlineData("/trends?period=last-90-days")]
    [InlineData("/trends?from=2026-07-01&to=2026-10-01&step=week&compare=year")]
    [InlineData("/trends?from=2026-07-01T09%3A30%3A00.5")]
    [InlineData("/matrix?service=payments&service=checkout&team=core")]
    [InlineData("/incidents?period=this-year&category=data&severity=sev1&severity=sev2&q=card%20%26%20provider&sort=started")]
    [InlineData("/trends?from=2026-07-01T09%3A30%3A00Z&segment=%D0%A0%D0%9E&release=4.12%2B1")]
    public void An_address_is_written_as_it_was_read(string address) => Assert.Equal(address, PageAddress.Parse(address).ToString());

    [Fact]
    public void Everything_an_address_can_hold_comes_back_from_its_text()
    {
        var address = new PageAddress
        {
            Path = "/trends",
            From = AddressInstant.Parse("2026-01-01"),
            To = AddressInstant.Parse("2026-04-01"),
            Step = Step.Quarter,
            Compare = Compare.Previous,
            Filter = new()
            {
                [Dimension.Service] = ["a b", "c&d"],
                [Dimension.Team] = ["e=f"],
                [Dimension.Category] = ["logic", "unknown"],
                [Dimension.Trigger] = ["growth"],
                [Dimension.Severity] = ["sev4"],
                [Dimension.Journey] = ["Оплата"],
                [Dimension.Segment] = ["g#h"],
                [Dimension.Release] = ["1.0+2"],
                [Dimension.Platform] = ["i?j"],
                [Dimension.Source] = ["k%l"],
            },
            Others = [("q", "“x” y")],
        };
        Assert.Equal(address, PageAddress.Parse("https://example.org" + address));
    }

    [Theory]
    [InlineData("/?period=next-quarter", "There is no period “next-quarter”")]
    [InlineData(
        "/?from=yesterday",
        "“from”: expected a date such as 2026-07-01, or an instant such as 2026-07-01T12:00:00Z, not “yesterday”.")]
    [InlineData("/?step=hour", "There is no step “hour”")]
    [InlineData("/?step=1", "There is no step “1”")]
    [InlineData("/?compare=best", "not with “best”")]
    [InlineData(
        "/?category=network", "There is no category “network”; there are infrastructure, logic, data, integration, resource, unknown.")]
    [InlineData("/?from=2026-02-01&to=2026-01-01", "From lies before to; the page’s usual period is shown.")]
    [InlineData("/?to=2026-01-01", "“to” needs a “from”")]
    [InlineData(
        "/?from=1950-01-01&to=2150-01-01", "200 years are too long a period, 100 are the most; the page’s usual period is shown.")]
    public void What_cannot_be_read_is_said_in_words_and_left_out(string text, string said)
    {
        var address = PageAddress.Parse(text);
        Assert.Contains(said, Assert.Single(address.Faults), StringComparison.Ordinal);
        Assert.Equal("/", address.ToString());
    }

    [Theory]
    [InlineData("/?period=%ZZ&service=%FF%FE&=x&&?&from=&to=")]
    [InlineData("")]
    [InlineData("?team=a")]
    [InlineData("/trends#part?team=a")]
    public void No_address_makes_an_exception(string text) => Assert.NotNull(PageAddress.Parse(text).ToString());

    [Fact]
    public void Words_are_taken_in_any_case_and_each_value_once()
    {
        var address = PageAddress.Parse("/?PERIOD=Last-Quarter&category=Data&category=DATA&severity=SEV1");
        Assert.Equal("/?period=last-quarter&category=data&severity=sev1", address.ToString());
    }

    [Theory]
    [InlineData("/", "2026-04-01", "2026-07-01")] // the last complete quarter before 14 Sep 2026
    [InlineData("/trends", "2025-09-14", "2026-09-14T09:12")] // twelve months back to local midnight, up to now
    [InlineData("/matrix", "2025-09-14", "2026-09-14T09:12")]
    [InlineData("/incidents", "2026-06-16", "2026-09-14T09:12")] // 90 days before 14 Sep: 14 days of Sep, 31 + 31 of Aug and Jul, 14 of Jun
    [InlineData("/trends?from=2026-03-01&to=2026-04-01", "2026-03-01", "2026-04-01")]
    public void A_bare_address_opens_its_page_s_period(string text, string from, string to)
    {
        var chosen = PageAddress.Parse(text).Period(ReportingCalendar.Utc, Now);
        Assert.Equal(new Period(Utc(from), Utc(to)), chosen.Period);
    }

    [Theory]
    [InlineData("/trends?step=day&q=x", "/matrix", "/matrix")]
    [InlineData(
        "/trends?period=this-year&team=core&compare=year&step=day", "/matrix", "/matrix?period=this-year&compare=year&team=core")]
    [InlineData("/?from=2026-01-01&q=x", "/matrix", "/matrix?from=2026-01-01")]
    // What the target says itself wins.
    [InlineData(
        "/?period=this-year&team=core&service=web", "/incidents?from=2026-07-01&service=payments",
        "/incidents?from=2026-07-01&service=payments&team=core")]
    // Incidents have no release; of a trend each figure says what it lacks; other pages show everything and bring the filter back.
    [InlineData("/trends?release=4.12&severity=sev1", "/incidents", "/incidents?severity=sev1")]
    [InlineData("/matrix?severity=sev1", "/matrix?of=crashes", "/matrix?of=crashes")]
    [InlineData("/trends?severity=sev1&platform=ios", "/matrix?of=crashes&mode=3", "/matrix?platform=ios&of=crashes&mode=3")]
    [InlineData("/incidents?release=4.12", "/trends#repeat-rate", "/trends?release=4.12#repeat-rate")]
    [InlineData("/trends?release=4.12", "/settings/people", "/settings/people?release=4.12")]
    [InlineData("/incidents?team=core&q=x", "/incidents/12", "/incidents/12?team=core")]
    [InlineData("/incidents/12?team=core", "/incidents", "/incidents?team=core")]
    // A page's own links say all that they mean, also that a filter goes.
    [InlineData("/incidents?team=core&period=this-year", "/incidents?status=open", "/incidents?status=open")]
    public void What_was_chosen_goes_along_to_another_page(string from, string target, string link) =>
        Assert.Equal(link, PageAddress.Parse(from).Carry(target));

    [Fact]
    public void A_parameter_of_the_page_itself_is_set_and_removed_without_touching_the_rest()
    {
        var address = PageAddress.Parse("/incidents?team=core&q=old&page=3");
        Assert.Equal("/incidents?team=core&page=3&q=new", address.WithOther("q", "new").ToString());
        Assert.Equal("/incidents?team=core&page=3", address.WithOther("q", "").ToString());
        Assert.Equal("old", address.Other("q"));
    }

    [Theory]
    [InlineData("from=0001-01-01", "From lies in a year from 1900 to 2200; the page’s usual period is shown.")]
    [InlineData("from=1899-12-31&to=2026-01-01", "From lies in a year from 1900 to 2200; the page’s usual period is shown.")]
    [InlineData("from=2026-01-01&to=9999-12-31T23:59:59Z", "To lies in a year from 1900 to 2200; the page’s usual period is shown.")]
    [InlineData(
        "from=10000-01-01",
        "“from”: expected a date such as 2026-07-01, or an instant such as 2026-07-01T12:00:00Z, not “10000-01-01”.")]
    public void A_year_that_no_record_is_of_is_told_and_the_usual_period_holds(string query, string fault)
    {
        var address = PageAddress.Parse($"/trends?{query}");
        Assert.Equal(
            ReportingCalendar.Utc.Choose(PeriodPreset.Last12Months, Now).Period, address.Period(ReportingCalendar.Utc, Now).Period);
        Assert.Equal(fault, address.Faults.FirstOrDefault());
    }

    [Theory]
    [InlineData("2", 2)]
    [InlineData("1000000", 1_000_000)]
    [InlineData("2147483647", 1)]
    [InlineData("-3", 1)]
    [InlineData("two", 1)]
    public void A_page_that_no_list_has_is_the_first(string page, int number) =>
        Assert.Equal(number, PageAddress.Parse($"/audit?page={page}").Page);

    [Fact]
    public void A_text_that_cannot_be_stored_is_left_out_and_told()
    {
        var address = PageAddress.Parse("/incidents?service=a%00b&team=core&q=%00");
        Assert.Equal([$"“service”: {StorableText.Expected}.", $"“q”: {StorableText.Expected}."], address.Faults);
        Assert.Equal("/incidents?team=core", address.ToString());
    }

    [Fact]
    public void A_date_means_midnight_in_the_reporting_zone()
    {
        // Berlin is at UTC+2 on 1 July.
        var berlin = new ReportingCalendar(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        var chosen = PageAddress.Parse("/trends?from=2026-07-01&to=2026-07-02").Period(berlin, Now);
        Assert.Equal(new Period(Utc("2026-06-30T22:00"), Utc("2026-07-01T22:00")), chosen.Period);
    }

    private static DateTime Utc(string text) =>
        DateTime.SpecifyKind(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc);
}
