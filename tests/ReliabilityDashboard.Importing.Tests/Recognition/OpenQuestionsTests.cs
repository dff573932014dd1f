using System.Text;
using ReliabilityDashboard.Importing.Recognition;
using ReliabilityDashboard.Importing.Tests.Pipeline;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Tests.Recognition;

/// <summary>What a mapping leaves open is asked, and answered by a mapping of a person, once.</summary>
[EitherDatabase]
public sealed class OpenQuestionsTests
{
    private const string Told = """ "told":{"all":["Ticket","Since"]},"kind":"incidents" """;
    private const string Fields = """ "fields":{"id":"Ticket","title":"What","detected_at":"Since","resolved_at":"Until"} """;

    [Fact]
    public async Task One_row_decides_the_order_of_a_whole_column_and_no_row_asks()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.KeepAsync("desk", $"{{{Told},{Fields},\"zone\":\"UTC\"}}");

        var decided = await bench.SettleAsync(
            "Ticket,What,Since,Until\n1,a,3/4/2026 10:00,3/4/2026 11:00\n2,b,25/4/2026 10:00,26/4/2026 11:00\n");
        Assert.Equal(["dmy", "dmy"], decided.Reading.Dates.Values);
        Assert.True(decided.IsClear);

        var open = await bench.SettleAsync("Ticket,What,Since,Until\n1,a,3/4/2026 10:00,25/4/2026 11:00\n");
        var asked = Assert.Single(open.Questions);
        Assert.Equal((QuestionAbout.DateOrder, "Since"), (asked.About, asked.Name));
        Assert.Equal(["dmy", "mdy"], asked.Choices);

        var both = await bench.SettleAsync("Ticket,What,Since,Until\n1,a,25/4/2026,26/4/2026\n2,b,4/25/2026,27/4/2026\n");
        Assert.Contains("others the month", Assert.Single(both.Questions).Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Times_without_an_offset_ask_for_their_zone_unless_call_mapping_or_source_say_it()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.KeepAsync("desk", $"{{{Told},{Fields}}}");
        const string Text = "Ticket,What,Since,Until\n1,a,2026-07-01 10:00,2026-07-01T11:00:00Z\n";

        Assert.Equal(QuestionAbout.Zone, Assert.Single((await bench.SettleAsync(Text)).Questions).About);
        Assert.True((await bench.SettleAsync(Text, zone: "Europe/Berlin")).IsClear);
        await bench.Get<SourceZones>().SetAsync("files", "Europe/Berlin", "Ada", ImportBench.Cancel);
        var run = await bench.TakeAsync(Text);
        Assert.Equal(("desk", "Europe/Berlin", 1L), (run.Mapping, run.Zone, run.Inserted));
        Assert.Contains(RunNote.Of(run), note => note is { Kind: RunNoteKind.NoOffset, Text: "Europe/Berlin", N: 1 });
    }

    [Fact]
    public async Task Words_that_nobody_knows_ask_and_the_answer_is_remembered()
    {
        await using var bench = await ImportBench.OpenAsync();
        const string Both = """ "fields":{"id":"Ticket","title":"What","detected_at":"Since","severity":"Weight"} """;
        await bench.KeepAsync("desk", $"{{{Told},{Both}}}");
        const string Text =
            "Ticket,What,Since,Weight\n1,a,2026-07-01T10:00:00Z,schwer\n2,b,2026-07-01T10:00:00Z,P2\n3,c,2026-07-01T10:00:00Z,3\n";

        Assert.Equal(["severity: schwer", "severity: 3"], (await bench.SettleAsync(Text)).Questions.Select(asked => asked.Name));
        await bench.KeepAsync("desk", $"{{{Told},{Both},\"words\":{{\"severity\":{{\"Schwer\":\"sev1\",\"3\":null}}}}}}");
        var run = await bench.TakeAsync(Text);
        Assert.Equal(3, run.Inserted);
        Assert.Contains(RunNote.Of(run), note => note is { Kind: RunNoteKind.Word, Text: "severity: schwer → sev1", N: 1 });
    }

    [Fact]
    public async Task Signs_of_numbers_mean_what_the_mapping_says()
    {
        await using var bench = await ImportBench.OpenAsync();
        const string Users = """ "fields":{"id":"Ticket","title":"What","detected_at":"Since","affected_users":"Users"} """;
        await bench.KeepAsync("desk", $"{{{Told},{Users}}}");
        const string Text = "Ticket;What;Since;Users\n1;a;2026-07-01T10:00:00Z;1.234\n";

        Assert.Equal([".", ","], Assert.Single((await bench.SettleAsync(Text)).Questions).Choices);
        await bench.KeepAsync("desk", $"{{{Told},{Users},\"decimal_sign\":\",\"}}");
        await bench.TakeAsync(Text);
        await using var context = bench.Context();
        Assert.Equal(1234, context.Incidents.Single().AffectedUsers);
    }

    [Fact]
    public async Task A_list_with_commas_is_split_where_its_parts_are_known_services_else_asked()
    {
        await using var bench = await ImportBench.OpenAsync();
        const string Places = """ "fields":{"id":"Ticket","title":"What","detected_at":"Since","affected_services":"Where"} """;
        await bench.KeepAsync("desk", $"{{{Told},{Places}}}");
        const string Text = "Ticket;What;Since;Where\n1;a;2026-07-01T10:00:00Z;web, cart\n";

        Assert.Equal(QuestionAbout.List, Assert.Single((await bench.SettleAsync(Text)).Questions).About);
        await bench.ImportAsync("services", "name\nweb\ncart\n");
        await bench.TakeAsync(Text);
        await using var context = bench.Context();
        Assert.Equal(2, context.IncidentServices.Count());
    }

    [Fact]
    public async Task A_mapping_that_names_a_column_that_is_gone_asks_and_a_field_said_to_stand_nowhere_does_not()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.KeepAsync("desk", $"{{{Told},{Fields}}}");
        const string Text = "Ticket,What,Since,Closed on\n1,a,2026-07-01T10:00:00Z,2026-07-01T11:00:00Z\n";

        var asked = Assert.Single((await bench.SettleAsync(Text)).Questions);
        Assert.Equal((QuestionAbout.Column, "resolved_at", "Closed on"), (asked.About, asked.Name, asked.Choices[0]));
        await bench.KeepAsync("desk", $"{{{Told},{Fields.Replace("\"Until\"", "null", StringComparison.Ordinal)}}}");
        Assert.True((await bench.SettleAsync(Text)).IsClear);
    }

    [Fact]
    public async Task An_encoding_that_is_not_utf_8_asks_and_utf_16_is_read()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.KeepAsync("desk", $"{{{Told},{Fields}}}");
        const string Text = "Ticket;What;Since;Until\n1;Übergabe stockt;2026-07-01T10:00:00Z;2026-07-01T11:00:00Z\n";

        var wide = await bench.SettleAsync([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text)]);
        Assert.Equal(("utf-16", true), (wide.Reading.Encoding, wide.IsClear));
        var old = Encoding.Latin1.GetBytes(Text);
        Assert.Equal(QuestionAbout.Encoding, Assert.Single((await bench.SettleAsync(old)).Questions).About);
        await bench.KeepAsync("desk", $"{{{Told},{Fields},\"encoding\":\"windows-1252\"}}");
        var said = await bench.SettleAsync(old);
        Assert.Equal(("windows-1252", true), (said.Reading.Encoding, said.IsClear));
    }

    [Fact]
    public async Task A_run_keeps_the_version_it_began_with_whatever_is_changed_since()
    {
        await using var bench = await ImportBench.OpenAsync();
        var first = await bench.KeepAsync("desk", $"{{{Told},{Fields}}}");
        const string Text = "Ticket,What,Since,Until\n1,a,2026-07-01T10:00:00Z,2026-07-01T11:00:00Z\n";
        var settled = await bench.SettleAsync(Text);
        Assert.Equal(first, settled.Reading.Version);
        await bench.KeepAsync("desk", $"{{{Told},\"fields\":{{\"id\":\"Ticket\",\"title\":\"What\",\"detected_at\":\"Since\"}}}}");
        var kept = await bench.Get<Importing.Mappings.MappingLibrary>().FindAsync("desk", first, ImportBench.Cancel);
        Assert.NotNull(kept!.Fields!["resolved_at"]);
    }
}
