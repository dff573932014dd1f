using Microsoft.Extensions.Options;
using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Breakers;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.NextSteps.Protection;

/// <summary>Makes the view of protection for an address.</summary>
public sealed class ProtectionLoader(
    CoverageReader coverage, CreditSetting credits, CreditWorldsReader worlds, BreakerReader breakers,
    ReleaseTickReader releases, ReportingCalendar calendar,
    TimeProvider time, IOptions<BusinessOptions> business)
{
    private readonly MoneyWords money = new(business.Value.Currency);

    public async Task<ProtectionView> LoadAsync(PageAddress address, CancellationToken cancel)
    {
        List<string> faults = [.. address.Faults];
        var usual = await credits.OrDefaultAsync(null, cancel);
        var credit = address.Credit(faults, usual);
        var overview = await coverage.ReadAsync(credit, [.. address.Filter[Dimension.Team]], cancel);
        var months = await coverage.OverTimeAsync(
            credit, CoverageReader.OfTeams(overview.Graph, [.. address.Filter[Dimension.Team]]), cancel);
        var without = Without(address, faults);
        var both = await worlds.ReadAsync(cancel);
        return new(overview, money)
        {
            Lede = address.Filter[Dimension.Team].Count == 0
                ? CoverageWords.Lede(both, overview.All, credit)
                : CoverageWords.Lede(overview.All, credit),
            Choices = overview.Graph.History.Choices(),
            UsualCredit = usual,
            TestFirst = await breakers.ReadTestFirstAsync(cancel),
            OverTime = Chart(months) with
            {
                Releases = await releases.ReadAsync(
                    address.Filter, new(months[0].Month.From, months[^1].Month.To), address.Carry, cancel),
            },
            Without = without,
            Lacking = [.. overview.Without(without)],
            Faults = faults,
        };
    }

    private static ProtectionPart Without(PageAddress address, List<string> faults)
    {
        if (address.Other("without") is not { } asked) return ProtectionPart.Timeout;
        if (ProtectionPart.Find(asked) is { } part) return part;
        faults.Add($"There is no protection “{asked}”; there are {string.Join(", ", ProtectionPart.All.Select(one => one.Word))}.");
        return ProtectionPart.Timeout;
    }

    private TimeSeriesData Chart(IReadOnlyList<CoverageAt> months) => new()
    {
        Period = new(months[0].Month.From, months[^1].Month.To),
        Calendar = calendar,
        Step = Step.Month,
        Axis = ValueAxis.Share,
        Counted = "calls that wait",
        LeastShare = 0.5,
        Series =
        [
            Line("protected", months, calls => calls.Protected, SeriesWeight.Main),
            .. ProtectionPart.All.Select(part =>
                Line(part.Brief, months, calls => calls.With(part), SeriesWeight.Context) with { Column = part.Name }),
        ],
    };

    private Series Line(
        string name, IReadOnlyList<CoverageAt> months, Func<ProtectionCoverage, int> covered, SeriesWeight weight) =>
        new(name, [.. months.Select(month => Point(month, covered(month.Calls)))], weight);

    private SeriesPoint Point(CoverageAt month, int covered)
    {
        var share = month.Calls.Edges == 0 ? (double?)null : (double)covered / month.Calls.Edges;
        return new(month.Month.From, month.Month.To, share, month.Calls.Edges, share is { } known ? RateWords.Share(known) : null)
        {
            Partial = month.Month.To > time.GetUtcNow().UtcDateTime,
        };
    }
}
