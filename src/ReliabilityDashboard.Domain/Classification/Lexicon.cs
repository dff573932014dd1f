using System.Globalization;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;

namespace ReliabilityDashboard.Domain.Classification;

/// <summary>The terms that speak for categories, from one file of lines.</summary>
public sealed class Lexicon
{
    private const string File = "lexicon.txt";
    private const int Parts = 6;

    private readonly ILookup<string, LexiconEntry> whole;
    private readonly (LexiconEntry Entry, string Begin)[] begun;
    private readonly HashSet<char> beginnings;

    private Lexicon(IReadOnlyList<LexiconEntry> entries)
    {
        Entries = entries;
        whole = entries.Where(entry => !entry.Words[0].EndsWith('*')).ToLookup(entry => entry.Words[0]);
        begun = [.. entries.Where(entry => entry.Words[0].EndsWith('*')).Select(entry => (entry, entry.Words[0][..^1]))];
        beginnings = [.. begun.Select(one => one.Begin[0])];
    }

    /// <summary>Ours.</summary>
    public static Lexicon Ours { get; } = ReadOurs();

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<LexiconEntry> Entries { get; }

    /// <summary>Reads the lines of a lexicon: category, weight, where, term, texts in which it must be found, and in which not, divided
    /// by <c>|</c>; texts by <c>;</c>. Empty lines and such that begin with <c>#</c> are none.</summary>
    /// <returns>The lexicon, or one sentence for each line that cannot be read.</returns>
    public static (Lexicon? Lexicon, IReadOnlyList<string> Faults) Read(IEnumerable<string> lines)
    {
        var (entries, faults) = (new List<LexiconEntry>(), new List<string>());
        var known = new Dictionary<string, int>();
        foreach (var (number, line) in lines.Index())
        {
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#')) continue;
            var (entry, fault) = Entry(line);
            fault ??= known.TryGetValue(entry!.Term, out var first) ? $"“{entry.Term}” stands in line {first} already" : null;
            if (fault is null)
            {
                known[entry!.Term] = number + 1;
                entries.Add(entry);
            }
            else faults.Add($"Line {number + 1} of the lexicon: {fault}.");
        }
        return faults.Count > 0 ? (null, faults) : (new(entries), []);
    }

    /// <summary>The terms of a text: from left to right the longest that stands at a place, each once.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isTitle">Whether it is a title.</param>
    /// <param name="found">Those that were found elsewhere already; what is found here is added.</param>
    public IEnumerable<FoundTerm> Find(ReadText text, bool isTitle, HashSet<LexiconEntry> found)
    {
        for (var at = 0; at < text.Words.Count; at++)
        {
            var (best, length) = (default(LexiconEntry), 0);
            foreach (var entry in Candidates(text.Words[at].Folded))
                if (entry.Matches(text, at) is var taken && taken > length && Counts(entry, text, at, taken, isTitle))
                    (best, length) = (entry, taken);
            if (best is null) continue;
            if (found.Add(best)) yield return new(best, text.Words[at].Start, text.Words[at + length - 1].End);
            at += length - 1;
        }
    }

    private IEnumerable<LexiconEntry> Candidates(string word)
    {
        foreach (var entry in whole[word]) yield return entry;
        if (word.Length == 0 || !beginnings.Contains(word[0])) yield break;
        foreach (var (entry, begin) in begun)
            if (word.StartsWith(begin, StringComparison.Ordinal)) yield return entry;
    }

    private static bool Counts(LexiconEntry entry, ReadText text, int at, int taken, bool isTitle) => entry.Where switch
    {
        TermPlace.Title => isTitle,
        TermPlace.Exception => ExceptionNames.IsOne(text, at + taken - 1),
        _ => true,
    };

    private static (LexiconEntry? Entry, string? Fault) Entry(string line)
    {
        var parts = line.Split('|', StringSplitOptions.TrimEntries);
        if (parts.Length != Parts)
            return (null, $"expected {Parts} parts divided by |, not {parts.Length}");
        if (IncidentField.Category.Find(parts[0]) is not IncidentCategory category)
            return (null, $"there is no category “{parts[0]}”; expected one of {IncidentField.Category.Named}");
        var isWeight = double.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var weight);
        if (!isWeight || weight is <= 0 or > 10)
            return (null, $"expected a weight above 0 and at most 10, not “{parts[1]}”");
        if (!Enum.TryParse<TermPlace>(parts[2], ignoreCase: true, out var where) || !Enum.IsDefined(where))
            return (null, $"expected where it counts, one of anywhere, title, exception, not “{parts[2]}”");
        if (parts[3].Trim('*', ' ').Length < 2 || !IsTerm(parts[3]))
            return (null, $"expected a word, a phrase or a beginning, not “{parts[3]}”");
        var (fires, spares) = (Examples(parts[4]), Examples(parts[5]));
        return fires.Length == 0 || spares.Length == 0
            ? (null, "expected at least one text in which the term must be found and one in which it must not")
            : (new(category, weight, where, parts[3]) { Fires = fires, Spares = spares }, null);
    }

    private static bool IsTerm(string term) =>
        term.Split(' ').All(word => word.Length > 0 && word.TrimEnd('*') is { Length: > 0 } said
            && word.Length - said.Length <= 1 && said.All(char.IsLetterOrDigit));

    private static string[] Examples(string part) =>
        part.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static Lexicon ReadOurs()
    {
        using var stream = typeof(Lexicon).Assembly.GetManifestResourceStream(File)
            ?? throw new InvalidOperationException($"{File} is not part of the assembly.");
        using var reader = new StreamReader(stream);
        var (lexicon, faults) = Read(reader.ReadToEnd().Split('\n').Select(line => line.TrimEnd('\r')));
        return lexicon ?? throw new InvalidOperationException(string.Join(" ", faults));
    }
}

/// <summary>A term that was found in a text.</summary>
/// <param name="Entry">Which.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Behind its last sign.</param>
public sealed record FoundTerm(LexiconEntry Entry, int Start, int End);
