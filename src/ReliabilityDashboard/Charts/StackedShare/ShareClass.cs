using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Shell.Theme;

namespace ReliabilityDashboard.Charts.StackedShare;

/// <summary>One class of the columns.</summary>
/// <param name="Name">As people read it.</param>
/// <param name="Colour">Taken from the palette.</param>
/// <param name="Variable">Name of the colour's custom property, for the legend.</param>
public sealed record ShareClass(string Name, Func<Palette, string> Colour, string Variable)
{
    // Each word of a class that has a colour of its own.
    private static readonly Dictionary<string, Func<Palette, string>> Colours = new()
    {
        ["contained"] = palette => palette.Contained,
        ["limited"] = palette => palette.Limited,
        ["wide"] = palette => palette.Wide,
        ["systemic"] = palette => palette.Systemic,
        ["infrastructure"] = palette => palette.Infrastructure,
        ["logic"] = palette => palette.Logic,
        ["data"] = palette => palette.Data,
        ["integration"] = palette => palette.Integration,
        ["resource"] = palette => palette.Resource,
    };

    /// <summary>The classes of spread, contained lowest.</summary>
    public static IReadOnlyList<ShareClass> Spread { get; } = Of(BlastRadius.Metric.Classes);

    /// <summary>The classes of these words, from the lowest. One without a colour of its own takes one that is left; what is unknown is
    /// grey.</summary>
    public static IReadOnlyList<ShareClass> Of(IReadOnlyList<string> words)
    {
        var left = new Queue<string>(Colours.Keys.Except(words).Reverse());
        return
        [
            .. words.Select(word =>
            {
                if (word == CategoryNames.Word(null)) return new ShareClass(word, palette => palette.LineStrong, "line-strong");
                var colour = Colours.ContainsKey(word) ? word : left.Dequeue();
                return new ShareClass(NameOf(word), Colours[colour], colour);
            }),
        ];
    }

    /// <summary>A single class in the accent, for plain counts.</summary>
    public static IReadOnlyList<ShareClass> Alone(string name) => [new(name, palette => palette.Accent, "accent")];

    private static string NameOf(string word) =>
        Enum.TryParse<IncidentCategory>(word, ignoreCase: true, out var category) ? CategoryNames.Title(category).ToLowerInvariant() : word;
}
