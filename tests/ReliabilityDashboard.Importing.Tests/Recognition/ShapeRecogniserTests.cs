using ReliabilityDashboard.Importing.Recognition;
using ReliabilityDashboard.Importing.Tests.Pipeline;

namespace ReliabilityDashboard.Importing.Tests.Recognition;

/// <summary>What a file is, is told by its shape; a name counts only where that leaves it open, a kind in the call is believed.</summary>
[EitherDatabase]
public sealed class ShapeRecogniserTests
{
    [Theory]
    [InlineData("id,title,started_at\n1,Down,2026-01-01\n", "incidents")]
    [InlineData("ID;Title;Detected_At;Anything\n1;Down;2026-01-01;x\n", "incidents")]
    [InlineData("time\tservice\ttotal\n2026-01-01\tweb\t5\n", "sessions")]
    [InlineData("time,service,requests,errors\n2026-01-01,web,5,0\n", "signals")]
    [InlineData("id,at,kind,service\n1,2026-01-01,release,web\n", "changes")]
    [InlineData("name,team,tier\nweb,shop,1\n", "services")]
    [InlineData("caller,callee\nweb,cart\n", "dependencies")]
    [InlineData("parent,child\nweb,cart\n", "dependencies")]
    [InlineData("name,weight\nbuy,3\n", "journeys")]
    [InlineData("""[{"id":"1","at":"2026-01-01","service":"web","message":"x"}]""", "crashes")]
    [InlineData("""{"id":"1","at":"2026-01-01","service":"web"}""" + "\n" + """{"id":"2","at":"2026-01-01","service":"web"}""", "crashes")]
    [InlineData("sep=;\nid;title;started_at\n1;Down;2026-01-01\n", "incidents")]
    public async Task Every_kind_of_our_own_is_told_whatever_the_file_is_called(string text, string kind)
    {
        await using var bench = await ImportBench.OpenAsync();
        var settled = await bench.SettleAsync(text, "export of june");
        Assert.Equal((kind, (string?)null, true), (settled.Recognised?.Kind, settled.Recognised?.Mapping, settled.IsClear));
        // Its name would say something else.
        Assert.Equal(kind, (await bench.SettleAsync(text, "signals-of-june.csv")).Recognised?.Kind);
    }

    [Fact]
    public async Task A_name_counts_where_the_shape_leaves_it_open()
    {
        await using var bench = await ImportBench.OpenAsync();
        Assert.Equal("services", (await bench.SettleAsync("name,owner\nweb,Ada\n", "services.csv")).Recognised?.Kind);
        var open = await bench.SettleAsync("name,owner\nweb,Ada\n", "list.csv");
        Assert.Equal((null, QuestionAbout.Kind), (open.Recognised, Assert.Single(open.Questions).About));
        Assert.Contains("the columns name, owner", open.Questions[0].Why, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_in_the_call_is_believed_and_contradicted_in_words()
    {
        await using var bench = await ImportBench.OpenAsync();
        var settled = await bench.SettleAsync("time,service,total\n2026-01-01,web,5\n", kind: "incidents");
        Assert.Equal(("incidents", true), (settled.Kind?.Word, settled.IsClear));
        Assert.Equal(
            "The call says incidents; the file looks like sessions (by time, service and total).", Assert.Single(settled.Warnings));
        Assert.Empty((await bench.SettleAsync("id,title,started_at\n", kind: "incidents")).Warnings);
    }

    [Fact]
    public async Task A_kind_in_the_call_takes_the_mapping_of_that_kind_where_the_columns_are_not_its_own()
    {
        await using var bench = await ImportBench.OpenAsync();
        var settled = await bench.SettleAsync(
            "incident_number,description,service_name,created_on\n1,Down,web,2026-01-01T10:00:00Z\n", kind: "incidents");
        Assert.Equal("pagerduty-csv", settled.Recognised?.Mapping);
    }

    [Fact]
    public async Task A_shape_that_two_mappings_fit_asks_and_that_of_a_person_goes_before_ours()
    {
        await using var bench = await ImportBench.OpenAsync();
        const string Text = "number,opened_at,short_description,resolved_at\nINC1,2026-01-01T10:00:00Z,Down,2026-01-01T11:00:00Z\n";
        await bench.KeepAsync("desk", """{"like":"servicenow-csv","zone":"Europe/Berlin"}""");
        Assert.Equal("desk", (await bench.SettleAsync(Text)).Recognised?.Mapping);
        await bench.KeepAsync("desk of the north", """{"like":"servicenow-csv","zone":"Europe/Oslo"}""");
        var two = await bench.SettleAsync(Text);
        Assert.Equal(["desk", "desk of the north"], Assert.Single(two.Questions).Choices);
        Assert.True((await bench.SettleAsync(Text, mapping: "desk of the north")).IsClear);
    }

    [Fact]
    public async Task A_workbook_is_told_by_its_first_sheet_and_by_the_one_that_a_mapping_names()
    {
        await using var bench = await ImportBench.OpenAsync();
        var book = Formats.Workbook.Of([("Summary", false, [["what", "n"], ["all", "2"]]),
            ("Tickets", false, [["Ticket", "Since", "What"], ["1", "2026-07-01T10:00:00Z", "Down"]])]);
        var first = await bench.SettleAsync(book);
        Assert.Equal((null, "Summary, Tickets"), (first.Kind, string.Join(", ", first.Head!.Sheets)));
        await bench.KeepAsync("desk", """
            {"kind":"incidents","told":{"all":["Ticket","Since"]},"sheet":"tickets",
             "fields":{"id":"Ticket","title":"What","detected_at":"Since"}}
            """);
        var told = await bench.SettleAsync(book);
        Assert.Equal(("desk", true, 1L), (told.Recognised?.Mapping, told.IsClear, told.Survey!.Records));
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData(" \n\n", "The file is empty.")]
    [InlineData("PK\u0003\u0004 no workbook at all", "The workbook is damaged or cut off.")]
    public async Task What_cannot_be_read_at_all_says_why(string text, string why)
    {
        await using var bench = await ImportBench.OpenAsync();
        var wrong = await Assert.ThrowsAsync<Importing.Formats.UnreadableFileException>(() => bench.SettleAsync(text));
        Assert.Equal(why, wrong.Message);
    }

    [Fact]
    public async Task A_refused_shape_names_the_export_that_would_do()
    {
        await using var bench = await ImportBench.OpenAsync();
        var settled = await bench.SettleAsync("""[{"shortId":"A-1","firstSeen":"2026-01-01T00:00:00Z","count":"3"}]""", "crashes.json");
        Assert.Contains("Export the events", Assert.Single(settled.Questions).Why, StringComparison.Ordinal);
    }
}
