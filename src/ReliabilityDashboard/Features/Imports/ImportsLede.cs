using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>What the Imports page says about itself.</summary>
public static class ImportsLede
{
    public static string? Of(ImportsView view)
    {
        if (view.Runs.Sources.Count == 0) return "Nothing was imported yet.";
        var failed = view.Standing.LastEnded.Where(run => run.Status == RunStatus.Failed).ToList();
        var asking = view.Inbox.Count(file => file.Asks);
        var left = view.Inbox.Count(file => file is { Kind: null, Asks: false, IsKnown: true });
        List<string> parts = [];
        if (view.Standing.Unfinished.Count > 0)
            parts.Add(
                $"{Count(view.Standing.Unfinished.Count, "import goes", "imports go")} on or "
                    + $"{(view.Standing.Unfinished.Count == 1 ? "waits" : "wait")}."
            );
        if (failed.Count > 0)
            parts.Add($"The last import of {string.Join(", ", failed.Select(run => $"{run.Kind} from {run.Source}"))} failed.");
        if (asking > 0)
            parts.Add(Count(asking, "file in the inbox asks before it is taken.", "files in the inbox ask before they are taken."));
        if (left > 0) parts.Add(Count(left, "file in the inbox is not taken.", "files in the inbox are not taken."));
        if (parts.Count == 0) parts.Add("The last import of every source and kind succeeded.");
        return string.Join(' ', parts);
    }

    /// <summary>"26–50 of 61".</summary>
    public static string Shown(ImportsView view, ImportListAddress address)
    {
        var first = (address.Page - 1) * ImportListAddress.PageSize + 1;
        return $"{Typography.Number(first)}–{Typography.Number(first + view.Runs.Runs.Count - 1)} of {Typography.Number(view.Runs.Total)}";
    }

    /// <summary>How a first file comes in.</summary>
    public static string Ways(ImportsView view) =>
        $"Drop a file such as incidents.csv into {view.InboxPath}, upload one, or load the sample organisation to look around.";

    private static string Count(int number, string one, string many) => number == 1 ? $"1 {one}" : $"{Typography.Number(number)} {many}";
}
