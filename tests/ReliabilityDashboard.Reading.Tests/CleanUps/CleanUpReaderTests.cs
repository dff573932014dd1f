using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Reading.CleanUps;
using ReliabilityDashboard.Storage.CleanUps;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Services;
using static ReliabilityDashboard.Reading.Tests.Organisation;

namespace ReliabilityDashboard.Reading.Tests.CleanUps;

/// <summary>What a clean-up would make of the figures is what it makes of them.</summary>
[EveryDatabase]
public sealed class CleanUpReaderTests
{
    private static readonly Period May = new(At("2026-05-01"), At("2026-06-01"));

    [Fact]
    public async Task Figures_would_change_as_they_do_once_it_is_said()
    {
        await using var organisation = await OpenAsync("2026-06-01 12:00");
        await organisation.IncidentsAsync(
            Told("2026-05-01", 10), Told("2026-05-02", 20), Told("2026-05-03", 600), Told("2026-05-04", null));
        await using var context = organisation.Context();
        var ids = await context.Incidents.OrderBy(one => one.StartedAt).Select(one => one.Id).ToListAsync(DatabaseBench.Cancel);

        var drill = await FiguresAsync(ids[2], new() { { IncidentField.Exercise, true } });
        Assert.Equal(("4 incidents", "3 incidents"), Of(drill, "Incidents"));
        Assert.Equal(("median 20\u202Fmin", "median 15\u202Fmin"), Of(drill, "Time to recovery"));
        Assert.Equal(("1", "1"), Of(drill, "Still open"));

        var patch = new IncidentPatch { { IncidentField.DuplicateOf, "1" } };
        await organisation.Get<CleanUpEdits>().ApplyAsync(
            "marked as duplicate", ids.Skip(1).ToDictionary(id => id, _ => patch), "Ada", DatabaseBench.Cancel);
        var category = await FiguresAsync(ids[0], new() { { IncidentField.Category, IncidentCategory.Logic } });
        Assert.All(category, figure => Assert.False(figure.Differs));
        Assert.Equal(("1 incident", "1 incident"), Of(category, "Incidents"));
        Assert.Equal(("0", "0"), Of(category, "Still open"));

        Task<IReadOnlyList<FigureChange>> FiguresAsync(long id, IncidentPatch said) =>
            organisation.Get<CleanUpReader>().FiguresAsync(new Dictionary<long, IncidentPatch> { [id] = said }, May, DatabaseBench.Cancel);
    }

    /// <summary>An incident as a source tells it.</summary>
    private static Action<IncidentEntity, NameDirectory> Told(string day, double? minutes) => (incident, names) =>
    {
        var said = new IncidentFields { { IncidentField.Title, incident.Title }, { IncidentField.StartedAt, At(day) } };
        if (minutes is { } took) said.Add(IncidentField.ResolvedAt, At(day).AddMinutes(took));
        incident.SourceFields = said;
        IncidentColumns.Write(incident, IncidentFields.Merge(said, new()), names);
    };

    private static (string?, string?) Of(IReadOnlyList<FigureChange> figures, string name) =>
        figures.Where(figure => figure.Figure == name).Select(figure => (figure.Before, figure.After)).Single();
}
