using ReliabilityDashboard.Domain.Metrics.Comparing;
using SampleGenerator.Stories;

namespace SampleGenerator.Checks;

/// <summary>Looks for the stories with the product's own statistics, for every day somebody may first start the app.</summary>
internal static class StoryTable
{
    public static bool Print(Organisation organisation)
    {
        var sample = new AsRead(organisation);
        var ok = Quarters(sample) & LastYearsQuarter(sample);
        ok &= ConnectionsCheck.Print() & AdviceCheck.Print(sample, organisation) & EffectCheck.Print(sample, organisation);
        return ok & MatrixCheck.Print(sample, organisation) & SoundnessCheck.Print(sample, organisation);
    }

    /// <summary>Detection is lower, recovery's mean is lower although nothing reliably changed.</summary>
    private static bool Quarters(AsRead sample)
    {
        Console.WriteLine(
            "last quarter ends   detection median min (n), p adj     recovery mean min, ratio   median min, p adj    crash-free    "
                + "repeats       blast p adj"
        );
        var tally = new Tally();
        foreach (var alignment in Alignment.All())
        {
            var q = QuarterFigures.Of(sample, sample.Incidents, alignment.Quarter, alignment.QuarterBefore, alignment.Now);
            var v = q.Verdicts;
            var meanRatio = q.Recovery.Mean!.Value / q.RecoveryBefore.Mean!.Value;
            tally.Add("detection lower", v.TimeToDetection!.Verdict == Verdict.Lower, v.TimeToDetection.PAdjusted!.Value);
            tally.Add(
                "recovery no reliable change", v.TimeToRecovery!.Verdict == Verdict.NoReliableChange, -v.TimeToRecovery.PAdjusted!.Value);
            tally.Add("recovery mean at least 15 % lower", meanRatio < 0.85, meanRatio);
            tally.Add(
                "crash-free sessions no reliable change", v.CrashFreeSessions!.Verdict == Verdict.NoReliableChange,
                -v.CrashFreeSessions.PAdjusted!.Value);
            tally.Add("repeat rate no reliable change", v.RepeatRate!.Verdict == Verdict.NoReliableChange, -v.RepeatRate.PAdjusted!.Value);
            var repeats = q.Repeats.Value.Value!.Value;
            tally.Add("a quarter to under a half are repeats", repeats is > 0.25 and < 0.45, Math.Abs(repeats - 0.35));
            tally.Add(
                "blast radius no reliable change", v.BlastRadius!.Verdict == Verdict.NoReliableChange, -v.BlastRadius.PAdjusted!.Value);
            if (alignment.Today.DayNumber % 7 != 0 || alignment.Today.DayNumber > Alignment.All().First().Today.DayNumber + 92) continue;
            Console.WriteLine(
                $"{(alignment.Now - alignment.Quarter.To).TotalDays / 7, 5:0.0} weeks before now {q.DetectionBefore.Median / 60, 5:0.0} "
                    + $"({q.DetectionBefore.N}) -> {q.Detection.Median / 60, 4:0.0} ({q.Detection.N}) "
                    + $"{v.TimeToDetection.PAdjusted, 9:0.0e0}"
                    + $"    {q.RecoveryBefore.Mean / 60, 4:0} -> {q.Recovery.Mean / 60, 4:0}  {meanRatio:0.00}   "
                    + $"{q.RecoveryBefore.Median / 60, 4:0} -> {q.Recovery.Median / 60, 3:0}  {v.TimeToRecovery.PAdjusted:0.00}"
                    + $"     {v.CrashFreeSessions.PAdjusted:0.00}    {repeats, 5:0 %} {v.RepeatRate.PAdjusted:0.00}    "
                    + $"{v.BlastRadius.PAdjusted:0.00}"
            );
        }
        return tally.Print();
    }

    /// <summary>The team with the breaker, against the same quarter a year earlier.</summary>
    private static bool LastYearsQuarter(AsRead sample)
    {
        var tally = new Tally();
        var team = sample.Incidents.Where(i => i.Service is { } s && sample.Services.Find(s)?.Team == BreakerStory.Team).ToArray();
        var others = sample.Incidents.Except(team).ToArray();
        Console.WriteLine($"blast radius median, {BreakerStory.Team} (other teams), last quarter against the same a year before");
        foreach (var alignment in Alignment.All())
        {
            var q = QuarterFigures.Of(sample, team, alignment.Quarter, alignment.SameQuarterOfLastYear, alignment.Now);
            var o = QuarterFigures.Of(sample, others, alignment.Quarter, alignment.SameQuarterOfLastYear, alignment.Now);
            var ratio = q.Blast.Median.Value!.Value / q.BlastBefore.Median.Value!.Value;
            tally.Add(
                "the team's blast radius lower than a year before", q.Verdicts.BlastRadius!.Verdict == Verdict.Lower,
                q.Verdicts.BlastRadius.PAdjusted!.Value);
            tally.Add("at 0.25 to 0.7 of it", ratio is > 0.25 and < 0.7, ratio);
            tally.Add(
                "the other teams' not lower", o.Verdicts.BlastRadius!.Verdict != Verdict.Lower, -o.Verdicts.BlastRadius.PAdjusted!.Value);
            if (alignment.Today.DayNumber % 28 == 0 && alignment.Today.DayNumber < Alignment.All().First().Today.DayNumber + 92)
                Console.WriteLine(
                    $"  {q.BlastBefore.Median.Value:0.0%} ({q.BlastBefore.Median.N}) -> {q.Blast.Median.Value:0.0%} "
                        + $"({q.Blast.Median.N})  p adj {q.Verdicts.BlastRadius.PAdjusted:0.0000}   ({o.BlastBefore.Median.Value:0.0%} "
                        + $"-> {o.Blast.Median.Value:0.0%}  p adj {o.Verdicts.BlastRadius.PAdjusted:0.00})"
                );
        }
        return tally.Print();
    }
}
