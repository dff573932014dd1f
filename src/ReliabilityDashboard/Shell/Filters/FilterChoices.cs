using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Storage.Filters;

namespace ReliabilityDashboard.Shell.Filters;

/// <summary>The names a person can choose from in the filter bar; words with a fixed set need no list.</summary>
public sealed record FilterChoices(IReadOnlyList<string> Teams, IReadOnlyList<string> Services, IReadOnlyList<string> Journeys)
{
    /// <summary>Nothing is stored yet.</summary>
    public static FilterChoices None { get; } = new([], [], []);

    /// <summary>Everything that has a name, aliases too; null where nothing is known yet.</summary>
    public FilterNames? Named { get; init; }

    /// <summary>What a filter asks for that there is not, or not any more: a sentence each.</summary>
    public IReadOnlyList<string> Gone(RecordFilter filter) =>
    [
        .. from gone in Named?.Unknown(filter) ?? []
           select $"There is no {gone.Dimension} {Typography.Quoted(gone.Value)}, or no longer: nothing is found by it.",
    ];

    /// <summary>What can be chosen in one dimension.</summary>
    public IReadOnlyList<FilterOption> Of(Dimension dimension) => dimension.Values switch
    {
        DimensionValues.Teams => Names(Teams),
        DimensionValues.Services => Names(Services),
        DimensionValues.Journeys => Names(Journeys),
        DimensionValues.Words => [.. dimension.Words!.Select(word => new FilterOption(word, FilterOptionWords.Of(dimension, word)))],
        _ => [],
    };

    private static List<FilterOption> Names(IReadOnlyList<string> names) => [.. names.Select(name => new FilterOption(name, name))];
}

/// <summary>One value that can be chosen.</summary>
/// <param name="Value">As it stands in the address.</param>
/// <param name="Title">As people read it.</param>
public sealed record FilterOption(string Value, string Title);
