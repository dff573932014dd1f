using ReliabilityDashboard.Domain.Filters;

namespace ReliabilityDashboard.Api;

/// <summary>The query parameters that there are, each described once.</summary>
public static class ApiParameters
{
    /// <summary>The dimensions of the filter.</summary>
    public static IReadOnlyList<string> Filters { get; } = [.. Dimension.All.Select(dimension => dimension.Word)];

    /// <summary>The period.</summary>
    public static IReadOnlyList<string> Period { get; } = ["from", "to"];

    /// <summary>A page of a list.</summary>
    public static IReadOnlyList<string> Page { get; } = ["limit", "cursor"];

    /// <summary>Parameters that may stand several times, which means "or".</summary>
    /// <param name="name">Its name.</param>
    /// <param name="takes">All that a call takes: where there is no filter, a source is that of the file.</param>
    public static bool IsRepeatable(string name, IReadOnlyList<string> takes) =>
        name == "status" ? takes.Contains("q") : Filters.Contains(name) && (name != "source" || takes.Contains("service"));

    /// <summary>What a parameter is.</summary>
    public static string Describe(string name) =>
        name switch
        {
            "from" =>
                "Start of the period, inclusive: a date (midnight in the reporting zone) or an instant. "
                    + "Without it the 90 days before the end, of the matrix 12 months.",
            "to" => "End of the period, exclusive: a date or an instant. Without it the present.",
            "step" => "Width of the points: day, week, month or quarter. Without it only the overall figures.",
            "compare" => "Compare with the period before (previous) or the same dates a year earlier (year).",
            "by" => "What losses are told by: journey, segment, team, category, service or failure-mode. Without it journey.",
            "of" => "What is counted: incidents or crashes.",
            "impact" => "Unit of the impact: money or score. Without it money, where any journey has value figures.",
            "status" => "Only records in this state.",
            "origin" =>
                "Of incidents: whose failure it was, by the name or an alias of the failing dependency, else of the service. "
                    + "Of actions: what they came out of: post-mortem, advice, debt, experiment, review, person or source.",
            "q" => "Words that all have to be found in title, description, id or service.",
            "zone" =>
                "The time zone of instants that are written without an offset, such as Europe/Berlin; that of the source unless told, else "
                    + "UTC. The run counts them.",
            "mapping" => "Name of the mapping that reads the file; told by its shape unless given.",
            "preview" => "true: nothing is stored; the answer says what would be.",
            "limit" => $"Length of a page, 1 to {ApiQuery.MostLimit}; {ApiQuery.UsualLimit} where nothing is said.",
            "cursor" => "next_cursor of the page before.",
            "at" => "The graph as it was at this instant: a date (midnight in the reporting zone) or an instant. Without it the present.",
            "state" =>
                "Of calls: both, hidden (observed, never declared), unseen (declared, not observed, its caller is) or untraced. "
                    + "Of advice: new, taken, done or set-aside; without it all but what is set aside. "
                    + "Of actions: open, in-progress, done or not-doing.",
            "owner" => "Who sees to it, in any letter case.",
            "pattern" => "Word of a pattern, such as circuit-breaker.",
            "rule" => "Id of a rule of pattern advice, such as retry-storm.",
            "credit" => "Which protection is believed: stated (usual), or only proven under fault. What was disproved never is.",
            "unit" => "What losses are said in: money, traffic or services, where it exists. Without it the first of these that does.",
            "k" => "How many calls are proposed at most, 1 to 20; 5 where nothing is said.",
            "kind" => "Of runs: only those of this kind of file. Of actions: architectural, process, monitoring or documentation.",
            "category" => "infrastructure, logic, data, integration, resource or unknown. May be repeated, which means “or”.",
            "trigger" => "release, infrastructure, growth or unknown. May be repeated, which means “or”.",
            "severity" => "sev1 to sev4 or unknown. May be repeated, which means “or”.",
            "strategy" => "all-at-once, canary, blue-green or unknown. May be repeated, which means “or”.",
            "written_by" => "How a change was written: person, assistant, both or unknown. May be repeated, which means “or”.",
            "source" =>
                "Name of a source: of a file that is sent the one its records belong to, “files” unless told; "
                    + "elsewhere the one to look for.",
            _ => $"Name of a {name}. May be repeated, which means “or”.",
        };
}
