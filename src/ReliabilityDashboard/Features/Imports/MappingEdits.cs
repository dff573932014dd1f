using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Importing.Mappings;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Mappings;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>Keeps mappings of people, and gives them up.</summary>
public sealed class MappingEdits(MappingLibrary library, StoredMappingWriter writer, CurrentPerson person)
{
    private const int LongestText = 200_000;

    /// <summary>Keeps a mapping as it is written; each change is a version of its own.</summary>
    /// <returns>Its faults; none where it is kept.</returns>
    public async Task<IReadOnlyList<string>> SaveAsync(string name, string text, CancellationToken cancel)
    {
        var who = person.Demand(Right.Import);
        if (text.Length > LongestText) return [$"expected at most {LongestText} letters"];
        if (!StorableText.Is(name)) return [$"name: {StorableText.Expected}"];
        if (MappingText.Read(text, out var fault) is not { } mapping) return [fault!];
        mapping = mapping with { Name = name.Trim() };
        var all = (await library.AllAsync(cancel)).ToDictionary(
            known => known.Mapping.Name, known => known.Written, StringComparer.OrdinalIgnoreCase);
        var faults = MappingRules.Faults(mapping, other =>
            other.Equals(mapping.Name, StringComparison.OrdinalIgnoreCase) ? ShapeMappings.Find(other) : all.GetValueOrDefault(other));
        if (faults.Count == 0) await writer.SaveAsync(mapping.Name, MappingText.Write(mapping with { Name = "" }), who, cancel);
        return faults;
    }

    /// <summary>Gives a mapping up; one of ours that it took the place of holds again.</summary>
    public Task RemoveAsync(string name, CancellationToken cancel) => writer.SaveAsync(name, null, person.Demand(Right.Import), cancel);
}
