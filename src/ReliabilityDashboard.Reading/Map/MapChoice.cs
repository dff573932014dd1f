using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Reading.Map;

/// <summary>Chooses the part of the graph that answers a question.</summary>
public static class MapChoice
{
    /// <param name="facts">The whole graph.</param>
    /// <param name="other">The graph with the other belief in what protects calls.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="period">Of incidents.</param>
    public static GraphMap Of(MapFacts facts, MapFacts other, MapQuestion question, Period period)
    {
        List<string> untold = [];
        int? Known(string? name)
        {
            if (name is null) return null;
            var node = facts.Graph.Number(facts.Now.NameOf(name));
            if (node is null)
                untold.Add($"There is no service {Typography.Quoted(name)} now; it may have been renamed or removed. The rest is shown.");
            return node;
        }
        var (fails, focus, find) = (Known(question.Fails), Known(question.Focus), Known(question.Find));
        var filter = new MapFilter(facts, question);
        var map = fails is { } failing
            ? new FailurePart(facts, question, filter, find).Of(failing, period, other)
            : focus is { } centre ? new NeighbourPart(facts, question, filter, find).Of(centre)
            : question.Grouping == MapGrouping.Service && find is { } alone && filter.Nodes.Count > GraphMap.Most
                ? new NeighbourPart(facts, question, filter, null).Of(alone)
            : question.Grouping == MapGrouping.Service || question.Showing is not null ? new ServicePart(facts, filter).Of(find)
            : new BoxPart(facts, question, filter).Of(find, untold);
        return map with { Untold = [.. untold, .. map.Untold] };
    }
}
