using System.Collections.Concurrent;
using System.Threading.Channels;
using ReliabilityDashboard.Storage.Learning.Texts;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.PostMortems.Texts;

/// <summary>Waits until there is something to tell to whoever writes in a post-mortem.</summary>
public sealed class TextNewsWait : IDisposable
{
    /// <summary>Of where people are in other instances no signal tells; that is looked for so often.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<(long Id, int Version, long Writes), Lazy<Task<TextNews?>>> reading = [];
    private readonly TextNewsQuery query;
    private readonly DataVersionSignal signal;
    private readonly WritingPeople people;
    private readonly IHostApplicationLifetime life;
    private readonly TimeProvider time;
    private long writes;

    public TextNewsWait(
        TextNewsQuery query, DataVersionSignal signal, WritingPeople people, IHostApplicationLifetime life, TimeProvider time)
    {
        (this.query, this.signal, this.people, this.life, this.time) = (query, signal, people, life, time);
        // Before anybody who waits is woken.
        signal.Changed += Count;
        people.Moved += Count;
    }

    /// <summary>What came since, at once where anything did, else after a while; null where there is no such post-mortem.</summary>
    public async Task<TextNews?> NextAsync(long id, TextsSeen seen, TimeSpan longest, CancellationToken cancel)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancel, life.ApplicationStopping);
        var woken = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        var began = time.GetTimestamp();
        signal.Changed += Note;
        people.Moved += Move;
        try
        {
            while (true)
            {
                if (await ReadAsync(id, seen.Version) is not { } read) return null;
                var since = time.GetUtcNow().UtcDateTime - WritingPeople.Silence;
                var news = read with { Writers = [.. read.Writers.Where(writer => writer.At > since)] };
                var left = longest - time.GetElapsedTime(began);
                if (seen.IsOlderThan(news) || left <= TimeSpan.Zero || ending.IsCancellationRequested) return news;
                await WaitAsync(woken, left < Look ? left : Look, ending.Token);
            }
        }
        finally
        {
            signal.Changed -= Note;
            people.Moved -= Move;
        }

        void Note(DataWrite write)
        {
            if ((write.Parts & DataParts.Learning) != DataParts.None) woken.Writer.TryWrite(true);
        }

        void Move(long postMortem)
        {
            if (postMortem == id) woken.Writer.TryWrite(true);
        }
    }

    /// <summary>Whoever was woken by the same write and knows the same reads it once.</summary>
    private async Task<TextNews?> ReadAsync(long id, int version)
    {
        var asked = (id, version, Interlocked.Read(ref writes));
        try
        {
            return await reading.GetOrAdd(asked, _ => new(() => query.SinceAsync(id, version, CancellationToken.None))).Value;
        }
        finally
        {
            reading.TryRemove(asked, out _);
        }
    }

    private async Task WaitAsync(Channel<bool> woken, TimeSpan longest, CancellationToken cancel)
    {
        await using var timer = time.CreateTimer(_ => woken.Writer.TryWrite(true), null, longest, Timeout.InfiniteTimeSpan);
        try
        {
            await woken.Reader.ReadAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            // The app stops, or nobody waits any more: what there is is the answer.
        }
    }

    private void Count(DataWrite write) => Interlocked.Increment(ref writes);

    private void Count(long postMortem) => Interlocked.Increment(ref writes);

    public void Dispose()
    {
        signal.Changed -= Count;
        people.Moved -= Count;
    }
}

/// <summary>What a page knows already.</summary>
/// <param name="Version">Of the post-mortem.</param>
/// <param name="Writers">See <see cref="MarkOf"/>.</param>
public sealed record TextsSeen(int Version, string Writers)
{
    /// <summary>Whether there is anything that the page does not know.</summary>
    public bool IsOlderThan(TextNews news) => news.Version != Version || MarkOf(news.Writers) != Writers;

    /// <summary>Another word wherever somebody came, went or moved.</summary>
    public static string MarkOf(IReadOnlyList<WritingPerson> writers) =>
        string.Join('.', writers.Select(writer => $"{writer.Client[..Math.Min(4, writer.Client.Length)]}{writer.At.Ticks:x}"));
}
