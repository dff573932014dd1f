using System.Text;

namespace ReliabilityDashboard.Importing.Formats.Content;

/// <summary>Text of other encodings as UTF-8.</summary>
internal static class TextContent
{
    static TextContent() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The encoding of a name; null where there is none.</summary>
    public static Encoding? Find(string name)
    {
        try
        {
            return Encoding.GetEncoding(name.Trim());
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The stream as UTF-8; as it is where nothing is said of its encoding.</summary>
    public static Stream Open(Stream content, string? encoding)
    {
        if (string.IsNullOrWhiteSpace(encoding)) return content;
        var known = Find(encoding) ?? throw new UnreadableFileException($"There is no encoding {encoding}.");
        return known.CodePage == Encoding.UTF8.CodePage ? content : Encoding.CreateTranscodingStream(content, known, Encoding.UTF8);
    }

    /// <summary>Makes the code pages of old spreadsheets known.</summary>
    public static void KnowCodePages()
    {
    }
}
