using System.Text.RegularExpressions;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Tests.Sample;

namespace ReliabilityDashboard.Importing.Tests.Kinds;

public sealed class ImportKindsTests
{
    [Theory]
    [InlineData("incidents.csv", "incidents")]
    [InlineData("Sessions-2026-01.NDJSON.gz", "sessions")]
    [InlineData("crashes_eu.json", "crashes")]
    [InlineData("statuspage-github.json", "statuspage")]
    [InlineData("statuspage.json.gz", "statuspage")]
    [InlineData("statuspage.csv", null)]
    [InlineData("incidents.xlsx", null)]
    [InlineData("incidents.csv.part", null)]
    [InlineData(".incidents.csv", null)]
    [InlineData("my-incidents.csv", null)]
    public void A_name_tells_the_kind_by_how_it_begins_and_ends(string name, string? kind) =>
        Assert.Equal(kind, ImportKinds.FromFileName(name)?.Word);

    [Fact]
    public void Readers_of_the_first_page_are_told_every_kind_and_no_other()
    {
        var line = File.ReadLines(Path.Combine(SampleFiles.Folder, "..", "..", "README.md"))
            .Single(text => text.Contains("whatever it is called. Kinds of our own: ", StringComparison.Ordinal));
        Assert.Equal(ImportKinds.Words.Order(), Regex.Matches(line, "`([a-z-]+)`").Select(word => word.Groups[1].Value).Order());
    }

    [Fact]
    public void Every_kind_that_is_written_is_registered_once() =>
        Assert.Equal(
            typeof(ImportKind)
                .Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(ImportKind)) && !type.IsAbstract)
                .Select(type => type.Name)
                .Order(),
            ImportKinds.All.Select(kind => kind.GetType().Name).Order()
        );

    [Fact]
    public void What_others_name_is_taken_first_then_the_rest_by_name()
    {
        string[] names =
        [
            "signals.csv",
            "incidents-b.csv",
            "crashes.csv",
            "changes.csv",
            "notes.txt",
            "incidents-a.csv",
            "dependencies.json",
            "services-b.csv",
            "journeys.csv",
            "services-a.csv",
            "sessions.csv",
        ];
        Assert.Equal(
            [
                "services-a.csv",
                "services-b.csv",
                "journeys.csv",
                "dependencies.json",
                "changes.csv",
                "crashes.csv",
                "incidents-a.csv",
                "incidents-b.csv",
                "sessions.csv",
                "signals.csv",
            ],
            ImportKinds.InOrder(names).Select(file => file.FileName)
        );
    }

    [Theory]
    [InlineData("text/csv; charset=utf-8", null, FileFormat.Csv, false)]
    [InlineData("application/json", "gzip", FileFormat.Json, true)]
    [InlineData("application/x-ndjson", "identity", FileFormat.Ndjson, false)]
    public void An_upload_says_its_form_in_its_headers(string type, string? encoding, FileFormat format, bool gzip) =>
        Assert.Equal(new FileForm(format, gzip), FileForm.FromHeaders(type, encoding));

    [Fact]
    public void Headers_we_cannot_read_are_no_form()
    {
        Assert.Null(FileForm.FromHeaders("text/html", null));
        Assert.Null(FileForm.FromHeaders("text/csv", "br"));
        Assert.Null(FileForm.FromHeaders(null, null));
    }
}
