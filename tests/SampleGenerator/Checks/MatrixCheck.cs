using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Journeys;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Metrics.Matrix;
using SampleGenerator.Company;
using SampleGenerator.Stories;

namespace SampleGenerator.Checks;

/// <summary>Where the written failure modes come to lie in the matrix of the trailing twelve months.</summary>
internal static class MatrixCheck
{
    public static bool Print(AsRead sample, Organisation organisation)
    {
        var tally = new Tally();
        var journeys = TextFile
            .Lines("journeys.txt")
            .Where(line => line.Length > 0)
            .Skip(1)
            .Select(TextFile.Cells)
            .ToDictionary(
                c => c[0],
                c => new Journey(
                    c[0], Text.Number(c[1]), Text.Decimal(c[2]), Text.Decimal(c[3]), c[4].Length > 0 ? Text.Decimal(c[4]) : null)
            );
        var cards = sample.GroupOf(CardProviderStory.ModeKey, organisation);
        var occurrences = sample
            .Incidents.Where(i => i.Counts)
            .Select(i =>
                MatrixOccurrence.Of(i, null, BusinessImpact.Of(i, i.Journey is { } j ? journeys[j] : null, null, null, Calendar.End))
            )
            .ToArray();
        for (var early = 0; early <= 6; early++)
        {
            var now = Calendar.End.AddDays(-early);
            var matrix = ImpactFrequencyMatrix.Of(
                occurrences, _ => true, ImpactUnit.Money, new Period(now.AddYears(-1), now), Calendar.Start, now, MatrixThresholds.None);
            tally.Add(
                "the card provider is the first of all fires",
                matrix.Points[0].Group == cards && matrix.Points[0].Quadrant == Quadrant.ImmediateFire, 0);
            tally.Add("order totals are a time bomb", Lies("order-totals") == Quadrant.TickingTimeBomb, 0);
            tally.Add("the null avatar is noise", Lies("null-avatar") == Quadrant.Noise, 0);
            tally.Add(
                "every quadrant has three modes or more",
                matrix.Points.GroupBy(p => p.Quadrant).All(g => g.Count() >= 3)
                    && matrix.Points.Select(p => p.Quadrant).Distinct().Count() == 4,
                0
            );
            if (early == 0)
            {
                foreach (var quadrant in matrix.Points.GroupBy(point => point.Quadrant))
                    Console.WriteLine($"matrix: {quadrant.Key} {quadrant.Count()}");
                foreach (var point in matrix.Points.Take(12))
                    Console.WriteLine(
                        $"  {point.Quadrant, -15} {point.FrequencyPerWeek:0.00} a week, {point.Impact, 9:0} each   {point.Title}");
            }

            Quadrant? Lies(string mode) =>
                matrix.Points.FirstOrDefault(point => point.Group == sample.GroupOf(mode, organisation))?.Quadrant;
        }

        var byHalfYear = Enumerable
            .Range(0, 4)
            .Select(k =>
                occurrences
                    .Where(o =>
                        o.Group == cards && o.At >= Calendar.End.AddDays(-182 * (4 - k)) && o.At < Calendar.End.AddDays(-182 * (3 - k))
                    )
                    .Sum(o => o.Money ?? 0)
            )
            .ToArray();
        Console.WriteLine($"card provider, money by half year: {string.Join(", ", byHalfYear.Select(sum => $"{sum:0}"))}");
        tally.Add(
            "its money grows from half year to half year", byHalfYear.Zip(byHalfYear.Skip(1)).All(pair => pair.Second > pair.First), 0);
        return tally.Print();
    }
}
