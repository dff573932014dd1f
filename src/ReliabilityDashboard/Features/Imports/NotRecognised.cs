using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>Says why a file of the inbox is left where it lies, and which name would do.</summary>
public static class NotRecognised
{
    /// <summary>The fault of a name that fits no kind.</summary>
    public static string Why(string name)
    {
        var bare = FileForm.Uncompressed(name);
        var ending = Path.GetExtension(bare).ToLowerInvariant();
        var usual = FileFormats.Usual(FileFormats.All);
        return (ImportKinds.Begun(bare), usual.Contains(ending)) switch
        {
            ({ } kind, true) => $"{kind.Title} are taken as {ListWords.Or(FileFormats.Usual(kind.Formats))}.",
            ({ } kind, false) =>
                $"It ends in {ListWords.Neither(usual)} (also with .gz); {kind.Word}{kind.Formats[0].Ending()} would fit.",
            (null, true) => $"Its name does not begin with what it holds; incidents-{name} would fit, if it holds incidents.",
            _ => "Its name fits none; incidents.csv or sessions-2026.ndjson.gz would.",
        };
    }
}
