namespace ReliabilityDashboard.Reading.Map;

/// <summary>Every service that the filter lets through, by itself.</summary>
internal sealed class ServicePart(MapFacts facts, MapFilter filter)
{
    /// <param name="find">A node that somebody looked for.</param>
    public GraphMap Of(int? find)
    {
        var isTooMany = filter.Nodes.Count > GraphMap.Most;
        HashSet<int> shown = isTooMany ? [] : [.. filter.Nodes];
        if (find is { } wanted && !isTooMany) shown.Add(wanted);
        var nodes = MapParts.Singles(facts, shown, find);
        return new(MapKind.Services, facts, nodes, MapParts.Lines(facts, nodes)) { Asked = filter.Nodes.Count, IsTooMany = isTooMany };
    }
}
