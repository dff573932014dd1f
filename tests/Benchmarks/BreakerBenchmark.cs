using System.Diagnostics;
using System.Globalization;
using ReliabilityDashboard.Domain.Breakers;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics;

namespace Benchmarks;

/// <summary>The next best breakers of large organisations, with the samples and draws that the answer stands on.</summary>
internal static class BreakerBenchmark
{
    // The last is the second where two of three failures are passed on, so that most reach most.
    private static readonly (int Services, int Calls, int Incidents, double Passed)[] Sizes =
        [(300, 1_500, 1_500, 0.33), (1_238, 4_271, 3_000, 0.33), (1_238, 4_271, 3_000, 0.67)];

    /// <param name="sizes">How many of the three, from the smallest.</param>
    public static void Run(int sizes)
    {
        foreach (var (services, calls, incidents, passed) in Sizes.Take(sizes)) Measure(new(services, calls, incidents, passed));
    }

    private static void Measure(MadeOrganisation made)
    {
        var began = Stopwatch.GetTimestamp();
        var question = new BreakerQuestion(made.Graph, made.Incidents, made.Year, MadeOrganisation.Requests, []);
        var asked = question.In(LossUnit.Traffic);
        var candidates = Enumerable.Range(0, asked.Calls.Count)
            .Where(call => question.CameOverCall[asked.Calls[call]!.Value].Count >= BreakerQuestion.EnoughIncidents).ToHashSet();
        Bench.Say(
            $"{made.Graph.Nodes.Count} services, {made.Graph.Edges.Count} calls, {made.Incidents.Count} incidents: the numbers",
            Bench.Milliseconds(Stopwatch.GetElapsedTime(began)));
        began = Stopwatch.GetTimestamp();
        var found = CriticalSinglePoint.Of(made.Graph, MadeOrganisation.Requests, 0.4).Count + DependencyCycles.Of(made.Graph).Count;
        Bench.Say($"  {found} circles and critical single points", Bench.Milliseconds(Stopwatch.GetElapsedTime(began)));
        Bench.Say("  calls with enough history", $"{candidates.Count}");
        Bench.Say("  services that never failed", $"{question.Rates.Counts.Count(count => count == 0)}");
        Bench.Say("  calls that pass failures on by chance, mean", $"{asked.Model.Rates.Passing.Average():0.00}");

        var (slices, longest, last) = (0, TimeSpan.Zero, Stopwatch.GetTimestamp());
        var work = new BreakerWork(
            share =>
            {
                slices++;
                if (Stopwatch.GetElapsedTime(last) is var slice && slice > longest) longest = slice;
                last = Stopwatch.GetTimestamp();
            },
            CancellationToken.None);
        var before = GC.GetTotalMemory(true);
        began = Stopwatch.GetTimestamp();
        var answer = NextBreakers.Of(asked.Model, new(candidates), work);
        var took = Stopwatch.GetElapsedTime(began);
        Bench.Say("  one answer", string.Create(CultureInfo.InvariantCulture, $"{took.TotalSeconds:0.0} s"));
        Bench.Say("  the longest of its slices", Bench.Milliseconds(longest), longest / took);
        Bench.Say("  slices", $"{slices}");
        Bench.Say("  memory kept", $"{(GC.GetTotalMemory(false) - before) >> 20} MB");
        Bench.Say("  largest working set", $"{Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MB");
        foreach (var one in answer.Plan)
        {
            var edge = made.Graph.Edges[asked.Calls[one.Call]!.Value];
            Bench.Say(
                $"  {edge.Caller} → {edge.Callee}",
                string.Create(CultureInfo.InvariantCulture, $"{one.Alone.Value / answer.Loss.Value:P1} alone"),
                one.Together.Value / answer.Loss.Value);
        }
    }
}
