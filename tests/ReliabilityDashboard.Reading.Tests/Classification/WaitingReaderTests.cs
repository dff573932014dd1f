using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Classification;
using ReliabilityDashboard.Domain.Classification.Learning;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Domain.Metrics.Catalogue;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Classification;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Triage;
using static ReliabilityDashboard.Reading.Tests.Organisation;

namespace ReliabilityDashboard.Reading.Tests.Classification;

/// <summary>What waits for a category, what is suggested, and that a suggestion counts nowhere.</summary>
[EveryDatabase]
public sealed class WaitingReaderTests
{
    [Fact]
    public async Task A_suggestion_changes_no_figure_and_accepting_then_undoing_restores_every_one()
    {
        await using var organisation = await OpenAsync("2026-06-01 12:00");
        await organisation.IncidentsAsync(
            Told("2026-05-01", "Checkout out of memory", null), Told("2026-05-02", "A vendor outage stops cards", null),
            Told("2026-05-03", "Wrong totals", IncidentCategory.Data), Told("2026-05-04", "Nothing is known", null));
        var before = await FiguresAsync(organisation);

        var waiting = await organisation.Get<WaitingReader>().ReadAsync(RecordFilter.All, DatabaseBench.Cancel);
        Assert.Equal(
            [IncidentCategory.Resource, IncidentCategory.Integration, null], waiting.Select(one => one.Suggested));
        Assert.Equal(before, await FiguresAsync(organisation));
        Assert.Equal("Unknown: 3 incidents, 2 of them with a suggestion", await UnknownAsync(organisation, "2026-05-01", "2026-06-01"));
        Assert.Equal("Unknown: 1 incident, with a suggestion", await UnknownAsync(organisation, "2026-05-02", "2026-05-04"));
        Assert.Null(await UnknownAsync(organisation, "2026-04-01", "2026-05-01"));

        var accepted = Assert.IsType<TriageResult.Done>(
            await organisation.Get<TriageEdits>().ApplyAsync(
                "accepted",
                [
                    .. waiting.Where(one => one.Suggested is not null).Select(one => new TriageDecision(
                        one.Kind, one.Id, new() { { IncidentField.Category, one.Suggested } })),
                ],
                inBulk: true, "Ada", DatabaseBench.Cancel));
        Assert.NotEqual(before, await FiguresAsync(organisation));
        Assert.Single(await organisation.Get<WaitingReader>().ReadAsync(DatabaseBench.Cancel));

        await organisation.Get<TriageEdits>().UndoAsync(accepted.UndoToken, "Ada", DatabaseBench.Cancel);
        Assert.Equal(before, await FiguresAsync(organisation));
        Assert.Equal(3, await organisation.Get<WaitingReader>().CountAsync(DatabaseBench.Cancel));
    }

    private static async Task<string?> UnknownAsync(Organisation organisation, string from, string to) =>
        (await organisation.Get<WaitingReader>().CountAsync(RecordFilter.All, new(At(from), At(to)), DatabaseBench.Cancel)).Words;

    [Fact]
    public async Task The_rules_speak_until_enough_is_confirmed_then_the_model_where_it_is_better()
    {
        await using var organisation = await OpenAsync("2026-06-01 12:00");
        await organisation.IncidentsAsync([Told("2026-05-01", "Der Bote war fremd", null)]);
        var few = await organisation.Get<ModelKeeping>().LearnAsync(DatabaseBench.Cancel);
        Assert.Equal((0, 0), (few.Trial.N, few.Trial.Folds.Count));
        Assert.Null(await organisation.Get<SpeakingModel>().FindAsync(DatabaseBench.Cancel));

        string[] words = ["blinkert leuchtturm", "wackelt gelaender", "verdreht beschriftung", "fremder bote", "uebervoller speicher"];
        await organisation.IncidentsAsync(
            [
                .. Enumerable.Range(0, 60).Select(number => Told(
                    $"2026-0{1 + number / 20}-{1 + number % 20:00}", $"Es {words[number % 5]} {number}", (IncidentCategory)(number % 5),
                    mode: 100 + number)),
            ]);
        organisation.Get<HistoryCache>().Forget();
        var figures = await organisation.Get<ModelKeeping>().LearnAsync(DatabaseBench.Cancel);

        Assert.Equal((60, 5, 0), (figures.Trial.N, figures.Trial.Folds.Count, figures.InBulk));
        Assert.Equal([12, 12, 12, 12, 12], figures.Confirmed);
        Assert.True(figures.Trial.ModelSpeaks);
        var told = Assert.Single(await organisation.Get<WaitingReader>().ReadAsync(DatabaseBench.Cancel));
        Assert.Equal((ClassifiedBy.Model, IncidentCategory.Integration), (told.Classified.By, told.Classified.Leading));
        Assert.Contains(told.Classified.Evidence, one => one is { Kind: CategoryEvidenceKind.Word, Text: "Bote" or "fremd" });
    }

    private static Action<IncidentEntity, NameDirectory> Told(
        string day, string title, IncidentCategory? category, long mode = 1) => (incident, names) =>
    {
        var said = new IncidentFields
        {
            { IncidentField.Title, title }, { IncidentField.StartedAt, At(day) }, { IncidentField.ResolvedAt, At(day).AddMinutes(30) },
            { IncidentField.Category, category },
        };
        (incident.SourceFields, incident.FailureModeId) = (said, mode);
        IncidentColumns.Write(incident, IncidentFields.Merge(said, new()), names);
    };

    // Every metric of incidents over the month, as the API says it.
    private static async Task<string> FiguresAsync(Organisation organisation)
    {
        var all = new List<string>();
        foreach (var metric in MetricCatalogue.All.Where(metric => metric.Records == RecordKind.Incidents))
        {
            var answer = await AnswerAsync(organisation, metric.Id, organisation.Chosen("2026-05-01", "2026-06-01"), Step.Week);
            all.AddRange(
                answer.Points.Select(point => point.Fields).Prepend(answer.Overall)
                    .Select(fields => $"{metric.Id} {fields.N} {JsonSerializer.Serialize(fields.Values)}"));
        }
        return string.Join('\n', all);
    }
}
