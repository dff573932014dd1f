using Microsoft.Extensions.Options;
using ReliabilityDashboard.Charts.Matrix;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.FailureModes;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Reading.Matrix;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Features.Matrix;

/// <summary>Makes the page's view of an address.</summary>
public sealed class MatrixLoader(
    MatrixReader reader, AloneReader alone, LossEstimates losses, ReportingCalendar calendar, IOptions<BusinessOptions> business,
    TimeProvider time)
{
    private readonly MoneyWords money = new(business.Value.Currency);

    public string Currency => business.Value.Currency;

    public async Task<MatrixView> LoadAsync(PageAddress address, CancellationToken cancel)
    {
        var chosen = address.Period(calendar, time.GetUtcNow().UtcDateTime);
        var (of, impact, impactKnown) = MatrixQuestion.Words(address.Other("of"), address.Other("impact"));
        List<string> faults = [.. address.Faults];
        if (of is null)
            faults.Add($"There is no matrix of “{address.Other("of")}”; there are incidents, crashes.");
        if (!impactKnown)
            faults.Add($"There is no impact “{address.Other("impact")}”; there are money, score.");

        if (address.Other("often") is { } often && FrequencyColumn.Find(often) is null)
            faults.Add($"There is no column “{often}”; there are {string.Join(", ", FrequencyColumn.All.Select(one => one.Word))}.");

        var question = new MatrixQuestion(of ?? MatrixOf.Incidents, impact, address.Filter, chosen.Period);
        var answer = await reader.ReadAsync(question, cancel);
        MatrixAnswer? before = null;
        if (TriedThresholds.Of(address, answer, money, faults) is { } tried)
            (before, answer) = (answer, await reader.ReadAsync(question with { Tried = tried }, cancel));
        var list = MatrixList.Of(answer, money);
        var detail = long.TryParse(address.Other("mode"), out var mode)
            ? await DetailAsync(list, mode, address, cancel)
            : null;
        return new(list, chosen.Label, answer.History.Choices(), faults, detail)
        {
            Before = before?.Figures,
            // Ids of crash groups are others.
            Alike = answer.Of == MatrixOf.Crashes ? new Dictionary<long, int>() : await alone.AlikeAsync(answer.History, cancel),
        };
    }

    private async Task<ModeDetail?> DetailAsync(MatrixList list, long mode, PageAddress address, CancellationToken cancel)
    {
        var (answer, rows, without) = list;
        var row = rows.Concat(without).FirstOrDefault(one => one.Group == mode);
        if (answer.Of == MatrixOf.Crashes)
            return row is null ? null : new(mode, row.Title, GroupRule.Fingerprint, row, [], [], ImpactUnit.Score);
        var history = answer.History;
        if (!history.FailureModes.TryGetValue(mode, out var known))
            return null;
        var passes = IncidentDimensions.InMemory.Passing(history.Names.Resolve(address.Filter));
        StoredIncident[] own =
        [
            .. history.Incidents.Where(one => one.Incident.Counts && one.Incident.GroupId == mode)
                .OrderByDescending(one => one.Incident.StartedAt)
                .ThenByDescending(one => one.Incident.Id),
        ];
        var amounts = await losses.OfAsync(history, [.. own.Select(one => one.Incident)], cancel);
        return new(
            mode,
            known.Title,
            known.Rule,
            row,
            [
                .. own.Select(one =>
                    IncidentOf(one.Incident, answer.Period.Contains(one.Incident.StartedAt) && passes(one), amounts)
                ),
            ],
            OtherModes.Of(history, mode),
            answer.Figures?.Unit ?? ImpactUnit.Score
        )
        {
            Alike = (await alone.AlikeAsync(history, cancel)).GetValueOrDefault(mode),
        };
    }

    private ModeIncident IncidentOf(Incident incident, bool shown, IReadOnlyDictionary<long, IncidentMoney> amounts) =>
        new(
            incident.Id, incident.ExternalId, incident.Title, incident.StartedAt, incident.Severity, incident.Service, shown,
            BlastRadius.UsersShare(incident) is { } share ? RateWords.Share(share) : null,
            amounts.TryGetValue(incident.Id, out var amount) ? $"{money.Brief(amount.Amount)}{(amount.StillOpen ? " so far" : "")}" : null);
}
