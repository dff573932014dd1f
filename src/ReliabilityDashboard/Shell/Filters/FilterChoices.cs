namespace ReliabilityDashboard.Shell.Filters;

/// <summary>The names a person can choose from in the filter bar; words with a fixed set need no list.</summary>
public sealed record FilterChoices(IReadOnlyList<string> Teams, IReadOnlyList<string> Services, IReadOnlyList<string> Journeys)
{
    /// <summary>Nothing is stored yet.</summary>
    public static FilterChoices None { get; } = new([], [], []);

    /// <summary>What can be chosen in one dimension.</summary>
    public IReadOnlyList<FilterOption> Of(string dimension) => dimension switch
    {
        "team" => Names(Teams),
        "service" => Names(Services),
        "journey" => Names(Journeys),
        "category" => [.. FilterWords.Categories.Select(word => new FilterOption(word, FilterOptionWords.Category(word)))],
        "trigger" => [.. FilterWords.Triggers.Select(word => new FilterOption(word, FilterOptionWords.Trigger(word)))],
        "severity" => [.. FilterWords.Severities.Select(word => new FilterOption(word, word))],
        _ => [],
    };

    private static List<FilterOption> Names(IReadOnlyList<string> names) => [.. names.Select(name => new FilterOption(name, name))];
}
