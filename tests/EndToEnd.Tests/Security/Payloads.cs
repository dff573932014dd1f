using EndToEnd.Tests.Running;

namespace EndToEnd.Tests.Security;

/// <summary>Known ways to smuggle a script into a page, one a line: tags, handlers, addresses, ways out of attributes, comments and other
/// elements, Markdown, templates.</summary>
internal static class Payloads
{
    public static readonly string[] All = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Security", "payloads.txt"));

    /// <summary>The same in stretches, for fields of which a page shows one.</summary>
    public static IEnumerable<string> Stretches(int length) => All.Chunk(length).Select(stretch => string.Join('\n', stretch));
}
