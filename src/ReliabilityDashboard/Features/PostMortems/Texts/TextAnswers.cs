using System.Text.Json;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Storage.Learning.Texts;

namespace ReliabilityDashboard.Features.PostMortems.Texts;

/// <summary>The texts of a post-mortem, for the browser.</summary>
public sealed record TextsAnswer(int Version, string State, IReadOnlyDictionary<string, TextNow> Sections)
{
    public static TextsAnswer Of(TextsNow now) =>
        new(now.Version, PostMortemWords.Of(now.State), now.Sections.ToDictionary(one => SectionNames.Of(one.Key), one => one.Value));
}

/// <summary>What came since the browser last asked.</summary>
public sealed record TextNewsAnswer(
    int Version, string State, IReadOnlyList<TextNewsAnswer.Update> Updates, IReadOnlyList<TextNewsAnswer.Writer> Writers, string Seen)
{
    /// <summary>One update of the log.</summary>
    public sealed record Update(string Section, int Epoch, int Version, string Client, JsonElement Changes);

    /// <summary>Who writes, and where.</summary>
    public sealed record Writer(string Client, string Person, string? Section, int Version, int Anchor, int Head);

    public static TextNewsAnswer Of(TextNews news) => new(
        news.Version,
        PostMortemWords.Of(news.State),
        [
            .. news.Updates.Select(one => new Update(
                SectionNames.Of(one.Section), one.Epoch, one.Version, one.Client, JsonElement.Parse(one.Changes))),
        ],
        [
            .. news.Writers.Select(one => new Writer(
                one.Client, one.Person, one.Section is { } section ? SectionNames.Of(section) : null, one.Version, one.Anchor, one.Head)),
        ],
        TextsSeen.MarkOf(news.Writers));
}

/// <summary>How a push ended, in a word.</summary>
public sealed record TextPushAnswer(string Result)
{
    public static TextPushAnswer Of(TextPushResult result) =>
        new(result == TextPushResult.TooLong ? "too-long" : result.ToString().ToLowerInvariant());
}
