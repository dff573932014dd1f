using ReliabilityDashboard.Storage.Learning.Texts;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.PostMortems.Texts;

/// <summary>Waits until there is something to tell to whoever writes in a post-mortem.</summary>
public sealed class TextNewsWait(
    TextNewsQuery query, DataVersionSignal signal, WritingPeople writers, IHostApplicationLifetime life, TimeProvider time)
{
    /// <summary>Of where people are in other instances no signal tells; that is looked for so often.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    /// <summary>What came since, at once where anything did, else after a while; null where there is no such post-mortem.</summary>
    public async Task<TextNews?> NextAsync(long id, TextsSeen seen, TimeSpan longest, CancellationToken cancel)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancel, life.ApplicationStopping);
        using var woken = new SemaphoreSlim(0);
        var began = time.GetTimestamp();
        signal.Changed += Note;
        writers.Moved += Move;
        try
        {
            while (true)
            {
                var news = await query.SinceAsync(id, seen.Version, cancel);
                if (news is null) return null;
                var since = time.GetUtcNow().UtcDateTime - WritingPeople.Silence;
                news = news with { Writers = [.. news.Writers.Where(writer => writer.At > since)] };
                if (news.Version != seen.Version || TextsSeen.MarkOf(news.Writers) != seen.Writers) return news;
                var left = longest - time.GetElapsedTime(began);
                if (left <= TimeSpan.Zero || ending.IsCancellationRequested) return news;
                await WaitAsync(woken, left < Look ? left : Look, ending.Token);
            }
        }
        finally
        {
            signal.Changed -= Note;
            writers.Moved -= Move;
        }

        void Note(DataWrite write)
        {
            if ((write.Parts & DataParts.Learning) != DataParts.None) woken.Release();
        }

        void Move(long postMortem)
        {
            if (postMortem == id) woken.Release();
        }
    }

    private async Task WaitAsync(SemaphoreSlim woken, TimeSpan longest, CancellationToken cancel)
    {
        using var pause = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var timer = time.CreateTimer(_ => woken.Release(), null, longest, Timeout.InfiniteTimeSpan);
        try
        {
            await woken.WaitAsync(pause.Token);
        }
        catch (OperationCanceledException)
        {
            // The app stops, or nobody waits any more: what there is is the answer.
        }
    }
}

/// <summary>What a page knows already.</summary>
/// <param name="Version">Of the post-mortem.</param>
/// <param name="Writers">See <see cref="MarkOf"/>.</param>
public sealed record TextsSeen(int Version, string Writers)
{
    /// <summary>Another word wherever somebody came, went or moved.</summary>
    public static string MarkOf(IReadOnlyList<WritingPerson> writers) =>
        string.Join('.', writers.Select(writer => $"{writer.Client[..Math.Min(4, writer.Client.Length)]}{writer.At.Ticks:x}"));
}
