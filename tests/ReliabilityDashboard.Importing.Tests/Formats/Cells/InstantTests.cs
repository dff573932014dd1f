using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Tests.Kinds;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Importing.Tests.Formats.Cells;

public sealed class InstantTests
{
    [Theory]
    [InlineData("2026-03-01T09:30:15Z", "2026-03-01T09:30:15")]
    [InlineData("2026-03-01 09:30", "2026-03-01T09:30:00")]
    [InlineData("2026-03-01", "2026-03-01T00:00:00")]
    [InlineData("2026-03-01T09:30:15.25+02:00", "2026-03-01T07:30:15.25")]
    [InlineData("2026-03-01t09:30:15.1234567z", "2026-03-01T09:30:15.123456")]
    [InlineData("2019-02-20T12:00:19.418-06:00", "2019-02-20T18:00:19.418")]
    [InlineData("2025-01-10 02:25:00+00:00", "2025-01-10T02:25:00")]
    [InlineData("2026-03-01T09:30-0530", "2026-03-01T15:00:00")]
    [InlineData("2026-03-01T01:00+03", "2026-02-28T22:00:00")]
    [InlineData("2026-02-28T24:00:00Z", "2026-03-01T00:00:00")]
    [InlineData("2000-01-01T00:00:00Z", "2000-01-01T00:00:00")]
    public void An_instant_is_read_as_utc(string text, string utc)
    {
        var instant = Started(text).Record!.Get(IncidentField.StartedAt).Value!.Value;
        Assert.Equal((Rows.At(utc), DateTimeKind.Utc), (instant, instant.Kind));
    }

    [Theory]
    [InlineData("29/2/2016 01:16")]
    [InlineData("2026-02-29")]
    [InlineData("2026-13-01")]
    [InlineData("2026-03-01T25:00")]
    [InlineData("2026-03-01T24:30")]
    [InlineData("2026-03-01T09:60")]
    [InlineData("2026-03-01T09")]
    [InlineData("2026-03-01T09:30:15.")]
    [InlineData("2026-03-01T09:30:15+15:00")]
    [InlineData("2026-03-01T09:30:15 UTC")]
    [InlineData("20260301T093015Z")]
    [InlineData("1740821415")]
    public void Another_text_is_refused_with_what_was_expected(string text) =>
        Assert.Equal(
            new Rejection("started_at", $"expected an instant such as 2026-01-31T09:30:00Z, found '{text}'"), Started(text).Rejection);

    [Theory]
    [InlineData("1999-12-31T23:59:59Z", "expected an instant from 2000 on, found '1999-12-31T23:59:59Z'")]
    [InlineData("2026-11-25T12:00:01Z", "expected an instant at most 24 hours ahead of the clock, found '2026-11-25T12:00:01Z'")]
    [InlineData("0001-01-01T00:00:00+14:00", "expected an instant such as 2026-01-31T09:30:00Z, found '0001-01-01T00:00:00+14:00'")]
    public void An_instant_too_far_away_is_refused(string text, string reason) => Assert.Equal(reason, Started(text).Rejection!.Reason);

    [Fact]
    public void Twenty_four_hours_ahead_of_the_clock_are_still_taken() =>
        Assert.Equal(Rows.At("2026-11-25T12:00:00"), Started("2026-11-25T12:00:00Z").Record!.Get(IncidentField.StartedAt).Value);

    [Theory]
    // Berlin is an hour ahead of UTC in winter and two in summer.
    [InlineData("2026-01-15 12:00", "2026-01-15T11:00:00")]
    [InlineData("2026-07-15 12:00", "2026-07-15T10:00:00")]
    [InlineData("2026-07-15", "2026-07-14T22:00:00")]
    // On 25 October 2026 the clocks go back from 3 to 2: half past two comes twice, the first time in summer time.
    [InlineData("2026-10-25 02:30", "2026-10-25T00:30:00")]
    // On 29 March 2026 they go forward from 2 to 3: half past two becomes half past three, summer time.
    [InlineData("2026-03-29 02:30", "2026-03-29T01:30:00")]
    // An offset always wins over the zone.
    [InlineData("2026-07-15 12:00Z", "2026-07-15T12:00:00")]
    public void Without_an_offset_the_zone_of_the_source_holds(string text, string utc) =>
        Assert.Equal(Rows.At(utc), Started(text, "Europe/Berlin").Record!.Get(IncidentField.StartedAt).Value);

    [Fact]
    public void A_shift_moves_every_instant_leaves_out_late_ones_and_skips_what_begins_late()
    {
        var shift = new InstantShift(TimeSpan.FromDays(7), Rows.Now);
        const string header = "id,title,started_at,detected_at,resolved_at";
        var kept = Rows.Incident(header, "1,a,2026-11-10T12:00Z,2026-11-17T12:00Z,2026-11-17T12:01Z", shift: shift).Record!;
        Assert.Equal(Rows.At("2026-11-17T12:00:00"), kept.Get(IncidentField.StartedAt).Value);
        Assert.Equal(Rows.Now, kept.Get(IncidentField.DetectedAt).Value);
        Assert.Equal(Given<DateTime?>.Cleared, kept.Get(IncidentField.ResolvedAt));

        var late = Rows.Incident(header, "1,a,2026-11-17T12:01Z,,", shift: shift);
        Assert.Equal((null, null, InstantShift.SkippedReason), (late.Record, late.Rejection, late.Skipped));
    }

    private static Mapped<IncidentRecord> Started(string text, string zone = "UTC") =>
        Rows.Incident("id,title,started_at", $"1,a,\"{text}\"", zone);
}
