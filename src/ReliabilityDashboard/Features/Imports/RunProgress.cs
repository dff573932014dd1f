using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>How far a run is. How many records a file holds is known only at its end; until then it is told from the bytes.</summary>
/// <param name="Share">0 to 1 of the file's bytes; null before the first record.</param>
/// <param name="Words">Such as "about 12 300 of 40 000 records · 5 100 a second · about 6 s left".</param>
public sealed record RunProgress(double? Share, string Words)
{
    public static RunProgress Of(ImportRun run, double? perSecond)
    {
        if (run.Status == RunStatus.Queued)
            return new(null, run.Read == 0 ? "Waits for the imports before it" : $"Waits to go on after {RunWords.Records(run.Read)}");
        if (run.Read == 0 || run.BytesRead <= 0 || run.BytesTotal <= 0) return new(null, "Begins");
        var share = Math.Min(1, (double)run.BytesRead / run.BytesTotal);
        var total = run.Read / share;
        List<string> parts = [$"{Typography.Number(run.Read)} of about {Typography.Number(Rounded(total))} records"];
        if (perSecond is { } rate)
        {
            parts.Add($"{Typography.Number(Rounded(rate))} a second");
            parts.Add($"about {DurationWords.Say(Math.Max(1, Math.Ceiling((total - run.Read) / rate)))} left");
        }
        return new(share, string.Join(" · ", parts));
    }

    // Two digits are all that an estimate is good for.
    private static double Rounded(double number)
    {
        if (number < 100) return Math.Round(number, MidpointRounding.AwayFromZero);
        var step = Math.Pow(10, Math.Floor(Math.Log10(number)) - 1);
        return Math.Round(number / step, MidpointRounding.AwayFromZero) * step;
    }
}
