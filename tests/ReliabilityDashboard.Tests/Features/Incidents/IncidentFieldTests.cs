using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Features.Audit;
using ReliabilityDashboard.Features.Incidents.Answers;
using ReliabilityDashboard.Features.Incidents.Editing;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Kinds.Incidents;
using ReliabilityDashboard.Storage.Audit;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Tests.Features.Matrix;

namespace ReliabilityDashboard.Tests.Features.Incidents;

/// <summary>Walks the list of an incident's fields: whoever adds one adds it everywhere.</summary>
public sealed class IncidentFieldTests
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly DateTime Start = StoredOrganisation.Now.AddDays(-3);

    [Fact]
    public void Every_field_is_read_from_its_column_and_from_the_other_names_of_that()
    {
        Assert.Equal(
            ["mitigated_inferred", "reopened", "cancelled_as", "maintenance_posted", "backfilled"],
            IncidentField.All.Where(field => field.Column is null).Select(field => field.Name));
        foreach (var field in IncidentField.All.Where(field => field.Column is not null))
        foreach (var column in field.ColumnAliases.Prepend(field.Column!))
            Assert.Equal(Sample(field), FromFile([(column, field)])[field]);
    }

    [Fact]
    public void Every_field_that_people_may_say_is_typed_as_it_is_shown()
    {
        foreach (var field in IncidentField.Editable)
        {
            var shown = FieldTexts.Of(field, Sample(field), ReportingCalendar.Utc);
            Assert.Equal(Sample(field), FieldTexts.Read(field, shown, ReportingCalendar.Utc));
            Assert.Equal(shown, FieldTexts.Canonical(field, shown));
        }
    }

    [Fact, EveryDatabase]
    public async Task Every_field_is_stored_answered_and_told_in_the_audit_log()
    {
        await using var organisation = await StoredOrganisation.OpenAsync();
        var mode = await organisation.ModeAsync("pool exhausted");
        var incident = SomeRecords.Incident(mode, Start.AddDays(-1));
        incident.SourceFields = FromFile([
                .. IncidentField.All.Where(field => field.Column is not null).Select(field => (field.Column!, field)),
            ])
            .Over(new(), null);
        var pages = new IncidentPatch();
        foreach (var field in IncidentField.All.Where(field => field is { Column: null, Voice: FieldVoice.Source }))
            pages.Put(field, Sample(field));
        incident.SourceFields = pages.Over(incident.SourceFields, null);
        var original = SomeRecords.Incident(mode, Start.AddDays(-2));
        (original.Source, original.ExternalId) = (incident.Source, IncidentField.DuplicateOf.Name);
        await organisation.SaveAsync(incident, original);

        // One word of a person brings what the source said into the columns; then people say all that they may.
        await SaveAsync(organisation, incident.Id, """{"segment":"eu"}""");
        Assert.All(
            IncidentField.All.Where(field => field.Voice != FieldVoice.Person)
                .Except([IncidentField.Segment, IncidentField.Service, IncidentField.Services, IncidentField.Journey]),
            field => Assert.Equal(Sample(field), IncidentColumns.Of(field).Value(Stored(organisation, incident.Id), null!)));
        await SaveAsync(
            organisation, incident.Id,
            new JsonObject([.. IncidentField.Editable.Select(field => KeyValuePair.Create(field.Name, Json(field)))]).ToJsonString());

        Assert.All(IncidentField.Editable, field => Assert.Equal(Sample(field), Stored(organisation, incident.Id).PersonFields[field]));
        var told = (await organisation.Get<AuditLogQuery>().ListAsync(new(null, null, null, null, null, null, 0, 100), Cancel))
            .Entries.SelectMany(entry => entry.Changes)
            .Select(change => AuditWords.Field(change.Field))
            .ToList();
        Assert.All(IncidentField.All, field => Assert.Contains(field.Name.Replace('_', ' '), told));

        Assert.Equal(
            ["reopened", "fingerprint", "maintenance_posted", "backfilled"],
            IncidentField.All.Where(field => !field.IsAnswered).Select(field => field.Name));
        var answer = await AnswerAsync(organisation, incident.Id);
        Assert.All(
            IncidentField.All.Where(field => field.IsAnswered)
                .Except([IncidentField.Services, IncidentField.StartedInferred, IncidentField.MitigatedInferred]),
            field => Assert.Equal(Json(field)!.ToJsonString(), answer.GetProperty(field.Name).GetRawText()));
        Assert.Equal(["one", "service"], answer.GetProperty("services").EnumerateArray().Select(name => name.GetString()).Order());
    }

    /// <summary>A value that is none of the defaults.</summary>
    private static object Sample(IncidentField field) =>
        field switch
        {
            IWordField words => words.Find(words.Choices[^1].Word)! is bool ? true : words.Find(words.Choices[^1].Word)!,
            NamesField => new[] { "one", "service" },
            InstantField => Start.AddMinutes(field.Number),
            WholeField => (long)field.Number,
            NumberField => field.Number + 0.5,
            StretchesField => new ResolvedStretch[] { new(Start, Start.AddMinutes(7)) },
            _ => (object)field.Name,
        };

    private static JsonNode? Json(IncidentField field) =>
        JsonSerializer.SerializeToNode(Sample(field), Sample(field).GetType(), ApiJson.Options);

    private static IncidentPatch FromFile((string Column, IncidentField Field)[] columns)
    {
        var header = string.Join(',', columns.Select(column => column.Column).Prepend("id"));
        var row = string.Join(
            ',',
            columns.Select(column => column.Field is NamesField ? "one;service" : Json(column.Field)!.ToJsonString().Trim('"')).Prepend("1")
        );
        using var file = new RecordFile(
            new MemoryStream(Encoding.UTF8.GetBytes($"{header}\n{row}\n")), new(FileFormat.Csv, false), IncidentMapping.Fields,
            long.MaxValue);
        var mapped = IncidentMapping.Map(Assert.Single(file.Read()).Fields!, new(TimeZoneInfo.Utc, StoredOrganisation.Now));
        Assert.Null(mapped.Rejection);
        return mapped.Record!.Said;
    }

    private static async Task SaveAsync(StoredOrganisation organisation, long id, string patch)
    {
        var (said, faults) = IncidentPatchReader.Read(JsonElement.Parse(patch), IncidentField.Editable);
        Assert.Empty(faults);
        Assert.IsType<IncidentEditResult.Saved>(await organisation.Get<IncidentEdits>().ApplyAsync(id, said, null, "Ada", Cancel));
    }

    private static IncidentEntity Stored(StoredOrganisation organisation, long id)
    {
        using var context = organisation.Context();
        return context.Incidents.Single(incident => incident.Id == id);
    }

    private static async Task<JsonElement> AnswerAsync(StoredOrganisation organisation, long id)
    {
        var detail = (await organisation.Get<IncidentDetailQuery>().FindAsync(id, Cancel))!;
        return JsonSerializer.SerializeToElement(
            Assert.Single(await organisation.Get<IncidentAnswers>().OfAsync([detail], Cancel)), ApiJson.Options);
    }
}
