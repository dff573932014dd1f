using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Actions;
using ReliabilityDashboard.Reading.Effects;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Reading.Signals;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Signals;

namespace ReliabilityDashboard.Features.Services;

/// <summary>Makes the view of one service.</summary>
public sealed class ServiceLoader(
    ServiceDetailReader details, ServiceSignalsReader signals, UtilisationQuery utilisation, ReleaseTickReader releases,
    MetricBounds bounds, ActionReader actions, EffectReader effects, ModelledChangeReader modelled,
    ReportingCalendar calendar, TimeProvider time)
{
    private const int DaysOfDays = 120, DaysOfWeeks = 800, MostModelled = 4;

    public async Task<ServiceView> LoadAsync(string name, PageAddress address, CancellationToken cancel)
    {
        var chosen = address.Period(calendar, time.GetUtcNow().UtcDateTime);
        var period = chosen.Period;
        if (await details.FindAsync(name, period, cancel) is not { } detail) return new(Detail: null);
        var (service, step) = (detail.Summary.Service.Name, StepOf(period));
        var reply = await signals.ReadAsync(service, period, step, cancel);
        if (reply is not { Value: { } told }) return new(detail) { Label = chosen.Label, Refused = reply.Refusal!.Sentence };
        var marks = (await bounds.ReadAsync(cancel)).Saturation;
        var own = RecordFilter.All.With(Dimension.Service, [service]);
        var page = new PageAddress { Path = ServiceAddress.Of(service) };
        var now = time.GetUtcNow().UtcDateTime;
        var charts = new ServiceCharts(
            told, step, calendar, await releases.AllAsync(own, period, address.Carry, cancel),
            [.. detail.Incidents.Select(one => Tick(one, now, address.Carry))], page);
        var (first, last) = (calendar.LocalDate(period.From), calendar.LocalDate(period.To));
        var resources = (await utilisation.SinceAsync(first, service, cancel))
            .Select(one => one with { Days = [.. one.Days.Where(day => day.Day <= last)] })
            .Where(one => one.Days.Count > 0);
        return new(detail)
        {
            Label = chosen.Label,
            Improvements = await ImprovementsAsync(service, cancel),
            Latency = charts.Latency(),
            Traffic = charts.Traffic(detail.Hours, detail.Capacity),
            Capacity = new(detail.Hours, detail.Capacity),
            Errors = charts.Errors(),
            Fullest = charts.Fullest(resources, marks),
            Figures =
            [
                // Where there is no figure there is nothing behind it.
                .. Figures(detail, page with { Preset = address.Preset, From = address.From, To = address.To })
                    .Select(figure => figure.Value is null ? figure with { Href = null } : figure),
            ],
            Heading = [.. told.Saturation.Select(one => (Remark)Heading(one, marks))],
        };
    }

    private async Task<IReadOnlyList<ServiceImprovement>> ImprovementsAsync(string service, CancellationToken cancel)
    {
        var after = await effects.ReadAsync(cancel);
        var all = new List<ServiceImprovement>();
        foreach (var action in await actions.ImprovementsAtAsync(service, cancel))
        {
            var effect = after.GetValueOrDefault(action.Id);
            // The graph of a day in the past is read for each of them.
            var change = effect is not null && all.Count(one => one.Modelled is not null) < MostModelled
                ? await modelled.ReadAsync(action, cancel)
                : null;
            all.Add(new(action, effect, change));
        }
        return all;
    }

    private static Step StepOf(Period period) => period.Length.TotalDays switch
    {
        <= DaysOfDays => Step.Day,
        <= DaysOfWeeks => Step.Week,
        _ => Step.Month,
    };

    private static IncidentTick Tick(Incident incident, DateTime now, Func<string, string> onward)
    {
        var until = incident.MitigatedAt ?? incident.ResolvedAt ?? now;
        return new(
            incident.StartedAt, until < incident.StartedAt ? incident.StartedAt : until, incident.Title, incident.Category,
            onward(RecordAddress.Incident(incident.Id)));
    }

    // Each leads to what it was made of: the list of incidents, or the part of the page that has the rows.
    private IEnumerable<NamedFigure> Figures(ServiceDetail detail, PageAddress page)
    {
        var one = detail.Summary;
        string Part(string id) => $"{page}#{id}";
        var incidents = page.Carry(new PageAddress { Path = "/incidents" }.WithFilter(Dimension.Service, [one.Service.Name]).ToString());
        var level = $"{page.Spanning(one.Level.Window, calendar)}#errors";
        yield return new("service.incidents", "incidents", one.Incidents, Typography.Number(one.Incidents)) { Href = incidents };
        var began = page.Carry(new PageAddress { Path = "/incidents" }.WithOther("origin", one.Service.Name).ToString());
        yield return new("service.began-here", "began here", detail.BeganHere, Typography.Number(detail.BeganHere)) { Href = began };
        yield return new("service.modelled", "fails with it", one.Reach, ServiceWords.Reach(one.Modelled)) { Href = Part("spread") };
        var observed = one.Observed;
        yield return new(
            "service.observed", "failed with it", observed.UsersShareMedian ?? observed.ServicesShareMedian, ServiceWords.Reach(observed),
            observed.N is > 0 and < (int)Measured.EnoughData) { Href = Part("spread") };
        var errors = one.Signals?.SeenErrorRate ?? Measured.None;
        yield return new("service.error-rate", "error rate", errors.Value, ServiceWords.Errors(errors), errors.IsFewData)
            { Href = Part("errors") };
        var p95 = one.Signals?.LatencyOk.P95;
        yield return new("service.p95-ok", "p95 ok", p95?.Seconds, ServiceWords.Latency(p95)) { Href = Part("latency") };
        yield return new("service.level", "service level", one.Level.Attained.Value, RateWords.Success(one.Level.Attained))
            { Href = level };
        yield return new("service.minutes-left", "minutes left", one.Level.MinutesLeft, ServiceWords.Budget(one.Level))
            { Href = level };
        yield return new(
            "service.burn", "burn", one.Level.Burn, one.Level.Burn is { } burn ? Typography.Number(burn, 2) : null)
            { Href = level };
        yield return new(
            "service.protected-calls", "protected calls", one.Calls.Edges == 0 ? null : one.Calls.Protected,
            ServiceWords.Protection(one.Calls)) { Href = Part("callees") };
    }

    private static string Heading(ServiceSignalsAnswer.Resource one, SaturationThresholds marks)
    {
        if (one.Level is not { } level) return $"{one.Name}: fewer than 21 of the last 28 days, no forecast.";
        string Until(double mark, double? days) => $"{RateWords.Share(mark)} {ServiceWords.Until(days) ?? "not within a year"}";
        return $"{one.Name} stands at {RateWords.Share(level)}: {Until(marks.EarlyWarning, one.DaysToWarning)}, "
            + $"{Until(marks.Critical, one.DaysToCritical)}, {Until(1, one.DaysToFull)}.";
    }
}
