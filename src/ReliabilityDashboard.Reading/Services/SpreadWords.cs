using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Reading.Services;

/// <summary>How the modelled spread of failures compares with the observed one, in words.</summary>
public static class SpreadWords
{
    /// <summary>"2 calls away"; null where the graph takes no failure there.</summary>
    public static string? Distance(SpreadRow row) => row.Distance is { } calls ? CountWords.Of(calls, "call away", "calls away") : null;

    /// <summary>What would explain a difference; null where there is none.</summary>
    public static string? Why(SpreadRow row, SpreadComparison all, DependencyGraph graph) => row.Gap switch
    {
        SpreadGap.UnknownCall => "A call of it that nobody declared and no trace saw would explain it.",
        SpreadGap.SaidToStop when graph.Edges[row.Call!.Value] is var call => call.Mode == CallMode.Async
            ? $"Its call to {call.Callee} is said not to wait."
            : $"Its call to {call.Callee} is said to have a fallback.",
        SpreadGap.HiddenCall =>
            $"Only the hidden call {graph.Edges[row.Call!.Value].Name.InSentence} explains it: observed, never declared.",
        SpreadGap.NeverHit => $"It was hit by none of {CountWords.Of(all.Incidents, "incident")}.",
        _ => null,
    };

    /// <summary>What the comparison comes to.</summary>
    public static string Sentence(SpreadComparison all)
    {
        if (all.Incidents == 0)
            return "No incident of this period that began here says which services it affected: nothing can be compared with the graph.";
        var said = $"{SentenceWords.Begin(CountWords.Of(all.Incidents, "incident that began here says", "incidents that began here say"))} "
            + "which services failed with it.";
        List<string> differences =
        [
            .. Named(SpreadGap.UnknownCall, "the graph knows no way there"),
            .. Named(SpreadGap.SaidToStop, "the call is said to stop it"),
            .. Named(SpreadGap.HiddenCall, "only a hidden call explains it"),
        ];
        if (differences.Count > 0) return $"{said} Against the graph: {string.Join("; ", differences)}.";
        var agree = all.Rows.All(row => row.Gap != SpreadGap.NeverHit);
        return $"{said} {(agree ? "Graph and incidents agree." : "None of them failed against the graph.")}";

        IEnumerable<string> Named(SpreadGap gap, string why)
        {
            string[] names = [.. all.Rows.Where(row => row.Gap == gap).Select(row => row.Name)];
            if (names.Length > 0) yield return $"{SentenceWords.List(names)} ({why})";
        }
    }
}
