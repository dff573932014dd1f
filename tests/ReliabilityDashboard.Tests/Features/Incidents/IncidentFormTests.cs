using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Features.Incidents.Editing;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Tests.Features.Incidents;

public class IncidentFormTests
{
    private static readonly ReportingCalendar Berlin = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    [Fact]
    public void A_form_in_which_nothing_was_changed_says_nothing()
    {
        var form = Form();
        // A date control leaves out seconds that are zero.
        Input(form, "started_at").Typed = "2026-07-01T12:00";
        Assert.False(form.IsChanged);
        Assert.Equal(new IncidentPatch(), form.ReadPatch());
    }

    [Fact]
    public void An_instant_is_typed_in_the_reporting_zone()
    {
        var form = Form();
        Input(form, "resolved_at").Typed = "2026-07-01T14:30";
        // Berlin is two hours ahead of UTC in July.
        Assert.Equal(new DateTime(2026, 7, 1, 12, 30, 0, DateTimeKind.Utc), form.ReadPatch()!.Get(IncidentField.ResolvedAt).Value);
    }

    [Fact]
    public void Withdrawing_clears_the_persons_word()
    {
        var form = Form(person: new() { { IncidentField.Severity, Severity.Sev1 } });
        var severity = Input(form, "severity");
        Assert.Equal(("sev1", "sev3", true), (severity.Typed, severity.Source, severity.ByPerson));
        severity.Withdraw();
        Assert.Equal(Given<Severity?>.Cleared, form.ReadPatch()!.Get(IncidentField.Severity));
    }

    [Fact]
    public void An_emptied_field_of_a_person_is_withdrawn_and_one_of_the_source_is_refused()
    {
        var form = Form(person: new() { { IncidentField.Segment, "business" } });
        Input(form, "segment").Typed = "";
        Assert.Equal(Given<string>.Cleared, form.ReadPatch()!.Get(IncidentField.Segment));
        Input(form, "title").Typed = " ";
        Assert.Null(form.ReadPatch());
        Assert.NotNull(Input(form, "title").Fault);
    }

    [Theory]
    [InlineData("affected_users", "-1")]
    [InlineData("affected_users", "1,000")]
    [InlineData("responder_hours", "two")]
    [InlineData("detected_at", "yesterday")]
    public void What_cannot_be_read_is_said_beside_its_field_and_kept(string field, string typed)
    {
        var form = Form();
        Input(form, field).Typed = typed;
        Assert.Null(form.ReadPatch());
        Assert.NotNull(Input(form, field).Fault);
        Assert.Equal(typed, Input(form, field).Typed);
    }

    [Fact]
    public void Affected_services_are_divided_by_semicolons()
    {
        var form = Form();
        Input(form, "services").Typed = "checkout ;mail;; ";
        Assert.Equal(["checkout", "mail"], form.ReadPatch()!.Get(IncidentField.Services).Value);
    }

    [Fact]
    public void What_somebody_else_stored_meanwhile_leaves_what_is_being_typed()
    {
        var form = Form();
        Input(form, "title").Typed = "Mine";
        var theirs = Stored(new() { { IncidentField.Title, "Theirs" }, { IncidentField.Severity, Severity.Sev1 } });
        theirs.Version = 8;
        Assert.Equal(["Title", "Severity"], form.Rebase(theirs));
        Assert.Equal(
            ("Mine", "Theirs", "sev1", 8),
            (Input(form, "title").Typed, Input(form, "title").Meanwhile, Input(form, "severity").Typed, form.Version));
        var patch = form.ReadPatch()!;
        Assert.Equal((Given<string>.Of("Mine"), false), (patch.Get(IncidentField.Title), patch.Speaks(IncidentField.Severity)));
    }

    [Fact]
    public void A_refusal_stands_beside_its_field_in_its_readers_words()
    {
        var form = Form();
        form.Mark([new("resolved_at", "expected an instant at or after mitigated_at")]);
        Assert.Equal("Expected an instant at or after mitigated", Input(form, "resolved_at").Fault);
    }

    private static FieldInput Input(IncidentForm form, string name) => form.Inputs.Single(input => input.Field.Name == name);

    private static IncidentForm Form(IncidentFields? person = null) => new(Stored(person ?? new()), Berlin);

    private static IncidentEntity Stored(IncidentFields person) => new()
    {
        Id = 1, Source = "files", ExternalId = "INC-1", Title = "Checkout is slow", Version = 7, PersonFields = person,
        SourceFields = new()
        {
            { IncidentField.Title, "Checkout is slow" }, { IncidentField.Severity, Severity.Sev3 },
            { IncidentField.StartedAt, new DateTime(2026, 7, 1, 10, 0, 0, DateTimeKind.Utc) },
        },
    };
}
