using SampleGenerator.Changes;
using SampleGenerator.Output;

namespace SampleGenerator.Kinds;

/// <summary>Writes the changes.</summary>
internal static class ChangesFile
{
    public static SampleFile Write(IEnumerable<Change> changes)
    {
        var table = new Table(
            "id", "at", "kind", "service", "title", "url", "ended_at", "result", "strategy", "rolled_back_at", "rollback",
            "written_by", "fixes");
        foreach (var change in changes)
            table.Add(
                change.Id, Text.Of(change.At), change.Kind, change.Service, change.Title,
                change.Kind == "release" ? $"https://deploy.larkfield.example/{change.Service}/{change.Version}" : "",
                Text.Of(change.EndedAt), change.Result, change.Strategy, Text.Of(change.RolledBackAt), change.Rollback,
                change.WrittenBy, change.Fixes);
        return table.As("changes.csv.gz");
    }
}
