using Microsoft.AspNetCore.Components;

namespace ReliabilityDashboard.Shell.Filters;

/// <summary>Chooses values of one dimension.</summary>
public sealed partial class ValueFilter
{
    /// <summary>From this many on one searches rather than looks.</summary>
    private const int LongList = 8;

    private FilterPopover? popover;
    private string search = "";

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public IReadOnlyList<FilterOption> Options { get; set; } = [];

    [Parameter, EditorRequired]
    public IReadOnlyList<string> Chosen { get; set; } = [];

    [Parameter]
    public EventCallback<IReadOnlyList<string>> ChosenChanged { get; set; }

    private IEnumerable<FilterOption> Matching =>
        Options.Where(option => option.Title.Contains(search, StringComparison.OrdinalIgnoreCase));

    private string Summary =>
        Chosen.Count switch
        {
            0 => "all",
            1 => Options.FirstOrDefault(option => option.Value.Equals(Chosen[0], StringComparison.OrdinalIgnoreCase))?.Title ?? Chosen[0],
            _ => $"{Chosen.Count} chosen",
        };

    private Task Choose(FilterOption option, bool on)
    {
        var others = Chosen.Where(value => !value.Equals(option.Value, StringComparison.OrdinalIgnoreCase));
        return ChosenChanged.InvokeAsync([.. on ? others.Append(option.Value) : others]);
    }

    private Task Clear() => ChosenChanged.InvokeAsync([]);
}
