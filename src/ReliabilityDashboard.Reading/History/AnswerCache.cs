using Microsoft.Extensions.Caching.Memory;
using ReliabilityDashboard.Storage.Versions;
using ZiggyCreatures.Caching.Fusion;

namespace ReliabilityDashboard.Reading.History;

/// <summary>The one store of answers: each by its question and the version of the parts that it rests on, computed once however many ask,
/// and bounded in number. An answer of a newer version takes the place of the one before.</summary>
public sealed class AnswerCache(KnownVersions versions) : IDisposable
{
    // A view of ten years by day has some megabytes, most answers some kilobytes.
    private const int MostAnswers = 200;

    // FusionCache keeps objects as they are; a cache that writes them out would copy ten thousand incidents at each question.
    private readonly FusionCache cache = new(
        new FusionCacheOptions(), new MemoryCache(new MemoryCacheOptions { SizeLimit = 2 * MostAnswers, CompactionPercentage = 0.2 }));

    /// <summary>The answer as of at most a second ago.</summary>
    /// <param name="question">What is asked, unmistakably; begins with the name of who answers.</param>
    /// <param name="parts">The parts that the answer is computed from: once one of them is written, it is computed anew.</param>
    /// <param name="kept">How long it is kept where nothing is written; for what depends on the clock as well.</param>
    /// <param name="answer">Computes it; runs to its end even where who asked first has left.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<T> GetAsync<T>(string question, DataParts parts, Kept kept, Func<Task<T>> answer, CancellationToken cancel)
        where T : class => await GetAsync(question, (await versions.GetAsync(cancel)).Of(parts), kept, answer, cancel);

    /// <summary>The answer at one version of its parts.</summary>
    /// <inheritdoc cref="GetAsync{T}(string, DataParts, Kept, Func{Task{T}}, CancellationToken)"/>
    public async Task<T> GetAsync<T>(string question, long version, Kept kept, Func<Task<T>> answer, CancellationToken cancel)
        where T : class
    {
        var key = $"{question}@{version}";
        // Not cancelled with who asked first: another one may be waiting for the same answer.
        var never = CancellationToken.None;
        return await cache
            .GetOrSetAsync<T>(key, async (_, _) => await ReplaceAsync(), Options(kept), token: never)
            .AsTask()
            .WaitAsync(cancel);

        async Task<T> ReplaceAsync()
        {
            var found = await answer();
            if (cache.TryGet<string>(Newest(question), token: never) is { HasValue: true, Value: var before } && before != key)
                cache.Remove(before, token: never);
            cache.Set(Newest(question), key, Options(kept), token: never);
            return found;
        }
    }

    public void Dispose() => cache.Dispose();

    private static string Newest(string question) => $"newest of {question}";

    private static FusionCacheEntryOptions Options(Kept kept) =>
        new()
        {
            Duration = kept == Kept.ForHalfAMinute ? TimeSpan.FromSeconds(30) : TimeSpan.FromDays(1),
            // What other answers are made of goes last.
            Priority = kept == Kept.AsLongAsTrue ? CacheItemPriority.NeverRemove : CacheItemPriority.Normal,
            Size = 1,
        };
}

/// <summary>How long an answer is kept where nothing is written.</summary>
public enum Kept
{
    /// <summary>It depends on the clock, too.</summary>
    ForHalfAMinute,

    /// <summary>It depends on the data alone.</summary>
    AsLongAsTrue,
}
