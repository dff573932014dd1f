using System.Text;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Importing.Formats;

namespace ReliabilityDashboard.Importing.Tests.Formats;

public sealed class JsonReaderTests
{
    [Fact]
    public void Values_of_every_type_read_as_text()
    {
        var rows = FileText.Read(
            """[{"id": 17, "Title": " down ", "exercise": true, "category": null, "responder_hours": 1.50}]""",
            FileText.Json
        );
        var row = Assert.Single(rows);
        Assert.Equal(
            ["17", "down", "true", "", "1.50"],
            new[] { "id", "title", "exercise", "category", "responder_hours" }.Select(field => row.At(field)));
        Assert.True(row.Fields!.Has(FileText.Number("category")));
        Assert.False(row.Fields.Has(FileText.Number("severity")));
    }

    [Fact]
    public void The_line_of_an_array_is_the_element_from_one()
    {
        var rows = FileText.Read("""[{"id":1},2,{"id":3},{"id":4,"ID":5}]""", FileText.Json);
        Assert.Equal([1, 2, 3, 4], rows.Select(row => row.Line));
        Assert.Equal(
            [null, "Expected a JSON object, found a number.", null, "The name 'ID' stands twice."], rows.Select(row => row.Failure));
    }

    [Fact]
    public void An_empty_array_reads_nothing() => Assert.Empty(FileText.Read(" [ ] ", FileText.Json));

    [Fact]
    public void Elements_longer_than_the_buffer_and_cut_by_reads_come_out_whole()
    {
        var longText = new string('ж', 200_000);
        var bytes = Encoding.UTF8.GetBytes($$"""[{"id":1,"title":"{{longText}}"},{"id":2,"title":"b"}]""");
        var rows = FileText.Read(bytes, FileText.Json, pieces: 4099);
        Assert.Equal([longText, "b"], rows.Select(row => row.At("title")));
    }

    [Fact]
    public void What_is_no_field_is_kept_as_it_stands()
    {
        var row = Assert.Single(
            FileText.Read("""[{"id":1,"region":"Zürich","tags":["a",{"b":1}],"note":"-","count":1.0}]""", FileText.Json));
        Assert.Equal("""{"region":"Zürich","tags":["a",{"b":1}],"note":null,"count":1.0}""", row.Fields!.Attributes());
    }

    [Fact]
    public void A_bad_line_of_ndjson_is_one_failure_and_blank_lines_are_not_read()
    {
        var rows = FileText.Read("{\"id\":1}\r\n\n{\"id\":\n[1]\n{\"id\":2} {\"id\":3}\n{\"id\":4}", FileText.Ndjson);
        Assert.Equal([1, 3, 4, 5, 6], rows.Select(row => row.Line));
        Assert.Equal(
            [
                null,
                "The line is not valid JSON.",
                "Expected a JSON object, found an array.",
                "Expected one JSON object on the line, found more.",
                null,
            ],
            rows.Select(row => row.Failure)
        );
        Assert.Equal("{\"id\":", rows[1].Raw);
        Assert.Equal("4", rows[4].At("id"));
    }

    [Theory]
    [InlineData("[{0},{1},{0}]", FileFormat.Json)]
    [InlineData("{0}\n{1}\n{0}\n", FileFormat.Ndjson)]
    public void A_record_that_is_nested_too_deep_fails_alone(string file, FileFormat format)
    {
        static string Nested(int levels) => $"{{\"id\":1,\"x\":{new string('[', levels)}{new string(']', levels)}}}";
        var rows = FileText.Read(
            file.Replace("{0}", Nested(59), StringComparison.Ordinal).Replace("{1}", Nested(3000), StringComparison.Ordinal),
            new FileForm(format, false));
        Assert.Equal([null, "The record is nested deeper than 60 levels.", null], rows.Select(row => row.Failure));
    }

    [Fact]
    public void Half_a_surrogate_pair_deep_inside_fails_its_record_alone()
    {
        var rows = FileText.Read(
            """[{"id":1,"x":{"y":["\ud800"]}},{"id":2,"x":{"\udc00":1}},{"id":3,"x":{"y":"\ud83d\ude00"}}]""",
            FileText.Json
        );
        Assert.Equal(
            [StorableText.Expected, StorableText.Expected, null],
            rows.Select(row => row.Failure));
    }

    [Fact]
    public void Half_a_surrogate_pair_fails_its_record_alone()
    {
        var rows = FileText.Read("{\"id\":1,\"x\":\"\\ud800\"}\n{\"id\":2}\n", FileText.Ndjson);
        Assert.Equal((StorableText.Expected, "x"), (rows[0].Failure, rows[0].Field));
        Assert.Equal("2", rows[1].At("id"));
    }

    [Theory]
    [InlineData("""{"page":{"a":[1]},"incidents":[{"a":1},{"a":2}],"more":{"x":1}}""")]
    [InlineData("""[{"a":1},{"a":2}]""")]
    [InlineData("""{"count":2,"items":[{"a":1},{"a":2}]}""")]
    public void The_array_may_stand_under_a_known_name_at_the_root(string text)
    {
        using var file = new RecordFile(
            new MemoryStream(Encoding.UTF8.GetBytes(text)), FileText.Json, FieldNames.Of<DayOfWeek>(), 1000, ["incidents", "items"]);
        Assert.Equal(["{\"a\":1}", "{\"a\":2}"], file.Read(cancel: TestContext.Current.CancellationToken).Select(row => row.Raw));
    }

    [Fact]
    public void A_key_at_the_root_that_is_half_a_letter_is_no_name_of_ours() =>
        Assert.StartsWith(
            "The object at the root has no array",
            Assert.Throws<UnreadableFileException>(() =>
            {
                using var file = new RecordFile(
                    new MemoryStream(System.Text.Encoding.UTF8.GetBytes("{\"\\ud800\": [1]}")), FileText.Json,
                    Importing.Kinds.Incidents.IncidentMapping.Fields, long.MaxValue, ["incidents"]);
                _ = file.Read(0, TestContext.Current.CancellationToken).ToList();
            }).Message, StringComparison.Ordinal);
}
