using System.Text.RegularExpressions;

namespace SampleGenerator.Crashes;

/// <summary>Fills the places of a written stack or message: the line numbers of a release, addresses, numbers of this one time.</summary>
internal static partial class StackText
{
    public static string Fill(string text, string release, Chance chance)
    {
        var moved = release.Sum(letter => letter) % 5;
        return Place().Replace(text, match => match.Value switch
        {
            "{addr}" => (chance.Bits() & 0xFFFFFF).ToString("x6", System.Globalization.CultureInfo.InvariantCulture),
            "{id}" => Text.Of(100 + chance.Below(9000)),
            _ => Text.Of(Text.Number(match.Groups[1].Value) + moved),
        });
    }

    [GeneratedRegex(@"\{(?:addr|id|line:(\d+))\}")]
    private static partial Regex Place();
}
