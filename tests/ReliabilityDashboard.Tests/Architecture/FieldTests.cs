namespace ReliabilityDashboard.Tests.Architecture;

/// <summary>How fields are bound, so that the server never writes an older text into a field that somebody is typing in.</summary>
public sealed class FieldTests
{
    private static readonly IReadOnlyList<SourceFile> Pages =
        [.. House.Files("src/ReliabilityDashboard").Where(file => file.Name.EndsWith(".razor", StringComparison.Ordinal))];

    /// <summary>Beside an attribute <c>value</c> the renderer does not know that the field holds what was just typed, and writes what it
    /// knows; bound with <c>@bind:event="oninput"</c> it does.</summary>
    [Fact]
    public void No_field_is_written_by_value_and_read_by_input() => House.None(Where("@oninput"));

    /// <summary>As it comes it selects what stands in it once the server hears of the focus, and the next letter replaces what was typed
    /// until then.</summary>
    [Fact]
    public void There_is_one_picker_for_all() =>
        House.None(Where("<MudAutocomplete").Where(found => !found.Contains("Shell/Components/Picker.razor", StringComparison.Ordinal)));

    private static IEnumerable<string> Where(string words) =>
        from file in Pages
        from line in file.Lines.Select((text, index) => (Text: text, Number: index + 1))
        where line.Text.Contains(words, StringComparison.Ordinal)
        select $"{file.Name}:{line.Number} has {words}";
}
