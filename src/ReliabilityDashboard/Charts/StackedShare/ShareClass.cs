using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Shell.Theme;

namespace ReliabilityDashboard.Charts.StackedShare;

/// <summary>One class of the columns.</summary>
/// <param name="Name">As people read it.</param>
/// <param name="Colour">Taken from the palette.</param>
/// <param name="Variable">Name of the colour's custom property, for the legend.</param>
public sealed record ShareClass(string Name, Func<Palette, string> Colour, string Variable)
{
    /// <summary>The classes of spread, contained lowest.</summary>
    public static IReadOnlyList<ShareClass> Spread { get; } =
    [
        new(Word(BlastClass.Contained), palette => palette.Contained, "contained"),
        new(Word(BlastClass.Limited), palette => palette.Limited, "limited"),
        new(Word(BlastClass.Wide), palette => palette.Wide, "wide"),
        new(Word(BlastClass.Systemic), palette => palette.Systemic, "systemic"),
    ];

    /// <summary>A single class in the accent, for plain counts.</summary>
    public static IReadOnlyList<ShareClass> Alone(string name) => [new(name, palette => palette.Accent, "accent")];

    private static string Word(BlastClass blast) => blast.ToString().ToLowerInvariant();
}
