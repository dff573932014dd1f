using ReliabilityDashboard.Importing.Tests.Pipeline;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Tests.Recognition;

/// <summary>A run says what it did not understand, and what it made up.</summary>
[EitherDatabase]
public sealed class RunNotesTests
{
    [Fact]
    public async Task Attributes_words_and_inferred_starts_are_counted_and_what_all_records_lack_is_warned_of()
    {
        await using var bench = await ImportBench.OpenAsync();
        var run = await bench.TakeAsync(
            "incident_number,description,service_name,created_on,urgency\n1,Down,web,2026-01-01T10:00:00Z,high\n"
                + "2,Slow,web,2026-01-02T10:00:00Z,low\n");

        Assert.Equal(
            [
                (RunNoteKind.Warning, "No record of this run has an end.", 2),
                (RunNoteKind.Warning, "No record of this run has a severity.", 2),
                (RunNoteKind.Attribute, "urgency", 2), (RunNoteKind.InferredStart, "detected_at", 2),
            ],
            RunNote.Of(run).Select(note => (note.Kind, note.Text, (int)note.N)).OrderBy(note => note.Kind != RunNoteKind.Warning)
                .ThenBy(note => note.Text.Length < 8 ? 0 : 1));
    }

    [Fact]
    public async Task An_update_that_carries_only_what_changed_lacks_nothing()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync("incidents", "id,title,started_at,service,severity\n1,Down,2026-01-01,web,sev1\n");
        var run = await bench.ImportAsync("incidents", "id,resolved_at\n1,2026-01-02\n");
        Assert.Equal(1, run.Updated);
        Assert.DoesNotContain(RunNote.Of(run), note => note.Kind == RunNoteKind.Warning);
    }

    [Fact]
    public async Task Incidents_that_another_source_seems_to_have_are_warned_of()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync(
            "incidents", "id,title,started_at\nA-1,Card payments fail,2026-01-01T10:00:00Z\nA-2,Search is slow,2026-01-02T10:00:00Z\n");
        var run = await bench.ImportAsync(
            "incidents",
            "id,title,started_at\nA-2,Another title,2026-03-01T10:00:00Z\nX-7,card payments FAIL,2026-01-01T10:00:40Z\n"
                + "X-8,Card payments fail,2026-01-01T10:05:00Z\n",
            source: "pager");

        var warning = Assert.Single(RunNote.Of(run), note => note.Text.Contains("another source", StringComparison.Ordinal));
        Assert.Equal(2, warning.N);
        Assert.DoesNotContain(
            RunNote.Of(await bench.ImportAsync("incidents", "id,title,started_at\nB-1,Alone,2026-05-01\n", source: "pager")),
            note => note.Text.Contains("another source", StringComparison.Ordinal));
    }
}
