namespace ReliabilityDashboard.Importing.Formats.Cells;

/// <summary>Keeps the short texts seen last: names of services come in every row of a file.</summary>
internal sealed class TextPool
{
    private const int Longest = 64;
    private readonly string[] slots = new string[1024];

    public string Get(ReadOnlySpan<char> text)
    {
        if (text.Length > Longest) return new string(text);
        ref var slot = ref slots[string.GetHashCode(text) & (slots.Length - 1)];
        return text.SequenceEqual(slot) ? slot ?? "" : slot = new string(text);
    }
}
