using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReliabilityDashboard.Domain.Changes;

/// <summary>What a source may tell of how a change was written, beyond a word for it. Nothing of it is stored: trailers bear
/// names.</summary>
/// <param name="Trailers">Trailers of its commits, such as <c>Assisted-by: …</c>.</param>
/// <param name="Labels">Labels that it bears.</param>
/// <param name="AccountKind">What kind of account made it, such as <c>User</c>.</param>
public sealed record WrittenBySigns(IReadOnlyList<string> Trailers, IReadOnlyList<string> Labels, string? AccountKind)
{
    /// <summary>The trailers of a text: its lines that name a field and a value; what is written in sentences is none.</summary>
    public static IReadOnlyList<string> TrailersOf(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.TrimEntries).Where(IsTrailer)];

    private static bool IsTrailer(string line) =>
        line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var end
        && line[..end].All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
}

/// <summary>Where a pattern looks.</summary>
public enum WrittenBySign
{
    /// <summary>At the trailers of commits.</summary>
    Trailer,
    /// <summary>At labels.</summary>
    Label,
    /// <summary>At the kind of the account.</summary>
    Account,
}

/// <summary>One pattern by which it is told how a change was written.</summary>
/// <param name="Sign">Where it looks.</param>
/// <param name="Like">The whole text in any letter case; <c>*</c> stands for any letters.</param>
/// <param name="Says">What it tells.</param>
public sealed record WrittenByPattern(WrittenBySign Sign, string Like, WrittenBy Says)
{
    private const int Longest = 200;

    /// <summary>Whether a text is like it.</summary>
    public bool Fits(string text)
    {
        var parts = Like.Split('*');
        if (parts is [var whole]) return text.Equals(whole, StringComparison.OrdinalIgnoreCase);
        if (!text.StartsWith(parts[0], StringComparison.OrdinalIgnoreCase)) return false;
        var at = parts[0].Length;
        foreach (var part in parts[1..^1])
        {
            var found = text.IndexOf(part, at, StringComparison.OrdinalIgnoreCase);
            if (found < 0) return false;
            at = found + part.Length;
        }
        return text.Length - at >= parts[^1].Length && text.EndsWith(parts[^1], StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Why it cannot be taken; null where it can. It is about how changes are made, so it names no person.</summary>
    public string? Fault()
    {
        if (string.IsNullOrWhiteSpace(Like.Replace("*", "", StringComparison.Ordinal))) return "expected letters, not only *";
        if (Like.Length > Longest) return $"expected at most {Longest} letters";
        if (!StorableText.Is(Like)) return StorableText.Expected;
        foreach (var word in Like.Split([' ', '<', '>', '"'], StringSplitOptions.RemoveEmptyEntries))
            if (word.IndexOf('@', StringComparison.Ordinal) is >= 0 and var at && !IsNobody(word[..at]))
                return "expected no person’s address: it is about how changes are made, not by whom";
        return null;
    }

    private static bool IsNobody(string account) =>
        account.Replace("-", "", StringComparison.Ordinal).Contains("noreply", StringComparison.OrdinalIgnoreCase)
        || account.Contains("bot", StringComparison.OrdinalIgnoreCase);
}

/// <summary>The patterns by which it is told how a change was written where its source does not say it.</summary>
/// <param name="Patterns">Each that fits tells; together they tell both where they differ.</param>
public sealed record WrittenByPatterns(IReadOnlyList<WrittenByPattern> Patterns)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>Those that come with the program.</summary>
    public static WrittenByPatterns Default { get; } = Read();

    /// <summary>What the signs tell; null where no pattern fits one.</summary>
    public WrittenBy? Tell(WrittenBySigns signs)
    {
        var said = Patterns.Where(pattern => Texts(signs, pattern.Sign).Any(pattern.Fits)).Select(pattern => pattern.Says).ToHashSet();
        return said.Count switch
        {
            0 => null,
            1 => said.Single(),
            _ => WrittenBy.Both,
        };
    }

    private static IEnumerable<string> Texts(WrittenBySigns signs, WrittenBySign sign) => sign switch
    {
        WrittenBySign.Trailer => signs.Trailers,
        WrittenBySign.Label => signs.Labels,
        _ => signs.AccountKind is { } kind ? [kind] : [],
    };

    private static WrittenByPatterns Read()
    {
        using var stream = typeof(WrittenByPatterns).Assembly.GetManifestResourceStream("written-by-patterns.json")
            ?? throw new InvalidOperationException("The patterns are not part of the assembly.");
        return new(JsonSerializer.Deserialize<List<WrittenByPattern>>(stream, Options) ?? []);
    }
}
