using System.Text.Json;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Tests.Grouping;

namespace ReliabilityDashboard.Domain.Tests.Dependencies;

/// <summary>Faults that were put into a shop of 42 nodes on purpose (PetShop, low traffic): where each was put, and
/// where it showed.</summary>
public sealed class PublishedFaultTests
{
    [Fact]
    public void Every_symptom_lies_in_the_modelled_radius_of_its_cause()
    {
        var file = SharedData.Find("petshop", "low_traffic", "graph.csv");
        Assert.SkipUnless(file is not null, "The published faults lie beside the repository.");
        var graph = Read(File.ReadAllLines(file));
        var radii = new List<int>();
        foreach (var target in Directory.EnumerateFiles(Path.GetDirectoryName(file)!, "target.json", SearchOption.AllDirectories))
        {
            using var fault = JsonDocument.Parse(File.ReadAllText(target));
            string Node(string part) => fault.RootElement.GetProperty(part).GetProperty("node").GetString()!;
            var blast = ModelledBlastRadius.Of(Node("root_cause"), graph, _ => null);
            Assert.Contains(Node("target"), blast.Distances.Keys);
            radii.Add(blast.Distances.Count);
        }

        // Small radii, so that lying in one says something: of 41 other nodes 1 to 9.
        Assert.Equal(
            [(1, 6), (2, 4), (4, 14), (9, 2)],
            radii.GroupBy(size => size).Select(size => (size.Key, size.Count())).OrderBy(size => size.Key));
    }

    // A row is a caller, its columns what it calls.
    private static DependencyGraph Read(string[] lines)
    {
        var names = lines[0].Split(',')[1..];
        var calls = lines[1..].Select(line => line.Split(',')).SelectMany(cells =>
            cells[1..].Index().Where(cell => cell.Item.StartsWith('1')).Select(cell => (Caller: cells[0], Callee: names[cell.Index]))
        );
        return Graphs.Of(calls.Select(call => new DependencyEdge(call.Caller, call.Callee, CallMode.Sync, true)));
    }
}
