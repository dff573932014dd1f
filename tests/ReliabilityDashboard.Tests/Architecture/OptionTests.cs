using System.Globalization;
using System.Reflection;

namespace ReliabilityDashboard.Tests.Architecture;

/// <summary>Every key of the configuration stands in the README with its default.</summary>
public sealed class OptionTests
{
    private static readonly Dictionary<string, string> Documented = House.Read("README.md").Split('\n')
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
        .Where(cells => cells.Length > 4 && cells[1].StartsWith('`'))
        .ToDictionary(cells => cells[1].Trim('`'), cells => cells[2].Trim('`'));

    [Fact]
    public void Every_option_is_documented_with_its_default() =>
        House.None(Options().Where(option => !option.Default.Equals(Said(option.Key), StringComparison.OrdinalIgnoreCase))
            .Select(option => $"{option} is said to be {Said(option.Key) ?? "nothing"}"));

    private static string? Said(string key) => Documented.GetValueOrDefault(key);

    private static IEnumerable<(string Key, string Default)> Options() =>
        from type in House.Floors.SelectMany(floor => floor.GetTypes())
        let section = type.GetField("Section", BindingFlags.Public | BindingFlags.Static)
        where section is { IsLiteral: true }
        from option in Of((string)section.GetValue(null)!, Activator.CreateInstance(type)!)
        select option;

    private static IEnumerable<(string Key, string Default)> Of(string section, object options) =>
        from property in options.GetType().GetProperties()
        where property.CanWrite
        let value = property.GetValue(options)
        let key = $"{section}:{property.Name}"
        from option in value is null || value is string or IEnumerable<string> || property.PropertyType.IsValueType
            ? [(key, Word(value))]
            : Of(key, value)
        select option;

    private static string Word(object? value) => value switch
    {
        bool on => on ? "true" : "false",
        string text => text,
        IEnumerable<string> many => string.Join(", ", many),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };
}
