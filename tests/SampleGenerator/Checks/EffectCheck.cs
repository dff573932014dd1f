using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Effects;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Records;
using ReliabilityDashboard.Domain.Time;
using SampleGenerator.Stories;
using Calendar = SampleGenerator.Company.Calendar;

namespace SampleGenerator.Checks;

/// <summary>Whether the finished improvements are found to have, and not to have, what the stories say, whatever day of its last week the
/// sample is seen on.</summary>
internal static class EffectCheck
{
    public static bool Print(AsRead sample, Organisation organisation)
    {
        var tally = new Tally();
        var rows = organisation.Files.Single(file => file.Name == "actions.csv").Content.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1).Select(line => line.Split(',')).ToDictionary(row => row[0]);
        var starts = sample.Incidents.ToDictionary(one => one.ExternalId, one => one.StartedAt);
        for (var early = 0; early <= 6; early++)
        {
            var history = History(sample, Calendar.End.AddDays(-early));
            var (parcels, pictures) = (Of(InvestmentStory.OfParcels), Of(InvestmentStory.OfPictures));
            tally.Add("fewer incidents since the breaker before Parcelwise", parcels.Verdict == EffectVerdict.Fewer, parcels.Relative!.P);
            tally.Add(
                "no measurable effect of the queue for pictures", pictures.Verdict == EffectVerdict.NoMeasurableEffect,
                -(pictures.Relative?.P ?? 0));
            if (early == 0)
                foreach (var one in new[] { parcels, pictures })
                    Console.WriteLine(
                        $"effect: {one.Scope.Service ?? one.Scope.Callee} {one.Rate.Before.Incidents} in {one.Rate.Before.Weeks} weeks, "
                            + $"{one.Rate.After.Incidents} in {one.Rate.After.Weeks}, against others {one.Relative?.Ratio:0.00}");

            InvestmentEffect Of(string id)
            {
                var row = rows[id];
                var action = row[4].Length > 0
                    ? new ActionFields { Service = row[4] }
                    : new ActionFields { Caller = row[5], Callee = row[6] };
                return InvestmentEffect.Of(
                    EffectScope.Of(action, [], name => name)!, DateOnly.ParseExact(row[12], "yyyy-MM-dd"),
                    row[^1].Trim().Split(';').Min(incident => starts[incident]), history);
            }
        }
        return tally.Print();
    }

    private static EffectHistory History(AsRead sample, DateTime now) => new(new IncidentRecords
    {
        Calendar = ReportingCalendar.Utc, Now = now, FirstStored = sample.Incidents.Min(one => one.StartedAt),
        Incidents = [.. sample.Incidents.Where(one => one.StartedAt < now)], Services = sample.Services, Blast = BlastThresholds.Default,
        Repeats = RepeatHistory.Of(sample.Incidents, null, TimeSpan.FromDays(180)),
    });
}
