using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Learning;

namespace ReliabilityDashboard.Features.PostMortems.Editing;

/// <summary>A post-mortem while somebody writes in it: saved soon after each stop, never overwriting another's words, never losing one's
/// own.</summary>
public sealed partial class DraftSession : IAsyncDisposable
{
    /// <summary>How long nothing is typed before it is saved.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(800);
    /// <summary>How long unbroken typing goes unsaved at most.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(5);

    private readonly PostMortemEdits edits;
    private readonly ReportingCalendar calendar;
    private readonly IDatabaseProvider database;
    private readonly ILogger log;
    private readonly TimeProvider time;
    private readonly Func<string> person;
    private readonly ITimer timer;
    private readonly SemaphoreSlim saving = new(1, 1);
    private readonly HashSet<PostMortemSection?> disputed = [];
    private long? unsavedSince;

    public DraftSession(
        StoredPostMortem stored, PostMortemEdits edits, Func<string> person, TimeProvider time, ReportingCalendar calendar,
        Func<Func<Task>, Task> onCircuit, IDatabaseProvider database, ILogger log)
    {
        (Stored, Written) = (stored, stored.Content);
        (this.edits, this.person, this.time, this.calendar, this.database, this.log) = (edits, person, time, calendar, database, log);
        timer = time.CreateTimer(_ => _ = onCircuit(SaveAsync), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Something to show has changed.</summary>
    public event Action? Changed;

    /// <summary>The person chose another's words over these, which are to be forgotten.</summary>
    public event Action<PostMortemSection?>? GivenUp;

    /// <summary>As it is stored, as far as we know.</summary>
    public StoredPostMortem Stored { get; private set; }

    /// <summary>As it stands before the person's eyes.</summary>
    public PostMortem Written { get; private set; }

    /// <summary>Why the last save failed, in words; null where it did not.</summary>
    public string? Problem { get; private set; }

    /// <summary>Somebody published it while it was being written in.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>When the last save of this session ended; null before the first.</summary>
    public DateTime? SavedAt { get; private set; }

    /// <summary>Whether a word stands here that is not stored.</summary>
    public bool IsUnsaved => Written != Stored.Content;

    /// <summary>Whether somebody else changed this text too, so that a person has to choose.</summary>
    public bool IsDisputed(PostMortemSection? section) => disputed.Contains(section);

    /// <summary>The person typed; saved after a pause, or while they type on.</summary>
    public void Type(PostMortemSection? section, string text) => Edit(written => written.WithText(section, text));

    /// <summary>The person changed something; saved after a pause, or while they go on.</summary>
    public void Edit(Func<PostMortem, PostMortem> change)
    {
        Written = change(Written);
        var left = Longest - time.GetElapsedTime(unsavedSince ??= time.GetTimestamp());
        timer.Change(left < Pause ? TimeSpan.FromTicks(Math.Max(0, left.Ticks)) : Pause, Timeout.InfiniteTimeSpan);
        Changed?.Invoke();
    }

    /// <summary>A text that the browser kept, typed from a state that may no longer be the stored one.</summary>
    /// <returns>Whether it says anything new.</returns>
    public bool Restore(PostMortemSection? section, string text, string from)
    {
        if (text == Written.Text(section))
            return false;
        if (Stored.Content.Text(section) != from)
            disputed.Add(section);
        Type(section, text);
        return true;
    }

    /// <summary>Ends a dispute about a text with what shall stand there.</summary>
    public Task SettleAsync(PostMortemSection? section, string text)
    {
        disputed.Remove(section);
        Written = Written.WithText(section, text);
        if (text == Stored.Content.Text(section))
            GivenUp?.Invoke(section);
        return SaveAsync();
    }

    /// <summary>Takes a state that was stored by other means, such as its publication.</summary>
    public void Take(StoredPostMortem now)
    {
        (IsClosed, Problem) = (false, null);
        Merge(now, Stored.Content, []);
    }

    /// <summary>Takes over the texts that browsers wrote by themselves. Everything else of the page stays as it is until it is
    /// saved.</summary>
    public void Follow(StoredPostMortem now)
    {
        var isElsewhere = Stored.Content with { Sections = now.Content.Sections } != now.Content || Stored.State != now.State;
        Written = Written with { Sections = now.Content.Sections };
        Stored = Stored with
        {
            Content = Stored.Content with { Sections = now.Content.Sections }, UpdatedAt = now.UpdatedAt, UpdatedBy = now.UpdatedBy,
            // Whoever decides about the whole has to see what else changed.
            Version = isElsewhere ? Stored.Version : now.Version,
        };
        Changed?.Invoke();
    }

    /// <summary>Saves now what is not saved; one save at a time, each beginning from what the one before stored.</summary>
    public async Task SaveAsync()
    {
        timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        unsavedSince = null;
        await saving.WaitAsync();
        try
        {
            var sent = Sendable();
            if (sent == Stored.Content)
            {
                Problem = null;
                return;
            }
            Answer(await edits.SaveAsync(Stored.Id, Stored.Content, sent, person(), CancellationToken.None), sent);
        }
        catch (NotAllowedException refused)
        {
            Problem = $"{SentenceWords.GoOn(refused.Message).TrimEnd('.')}. Your text is kept in this browser";
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogUnsaved(log, fault, Stored.Id);
            Problem = $"{database.Trouble(fault) ?? "the database did not take it"}. It is tried again every 5 s";
            timer.Change(Retry, Timeout.InfiniteTimeSpan);
        }
        finally
        {
            saving.Release();
            Changed?.Invoke();
        }
    }

    private void Answer(PostMortemSaveResult result, PostMortem sent)
    {
        IsClosed = result is PostMortemSaveResult.Closed;
        Problem = result switch
        {
            PostMortemSaveResult.Closed { Now: var now } =>
                $"{now.UpdatedBy ?? "somebody"} published it on {InstantWords.Say(now.UpdatedAt, calendar)}. Reopen it as a draft to go on",
            PostMortemSaveResult.Refused { Faults: var faults } => string.Join(
                "; ", faults.Select(fault => $"{fault.Field}: {fault.Reason}")),
            PostMortemSaveResult.Unknown => "this post-mortem is no longer stored",
            _ => null,
        };
        if (result is not PostMortemSaveResult.Saved saved)
            return;
        SavedAt = time.GetUtcNow().UtcDateTime;
        Merge(saved.Now, sent, [.. saved.Conflicts.Select(conflict => conflict.Section)]);
    }

    /// <summary>What was typed while the save was under way goes on top of what it stored.</summary>
    private void Merge(StoredPostMortem now, PostMortem sent, IReadOnlyList<PostMortemSection?> refused)
    {
        var merged = PostMortemMerge.Of(now.Content, sent, Written, Guid.CreateVersion7);
        var next = merged.Content;
        disputed.UnionWith(refused);
        disputed.UnionWith(merged.Conflicts.Select(conflict => conflict.Section));
        foreach (var section in disputed)
            next = next.WithText(section, Written.Text(section));
        (Stored, Written) = (now, next);
        disputed.RemoveWhere(section => Written.Text(section) == now.Content.Text(section));
    }

    /// <summary>Without the texts that wait for a person's choice, and never without a title.</summary>
    private PostMortem Sendable()
    {
        var sent = Written;
        foreach (var section in disputed)
            sent = sent.WithText(section, Stored.Content.Text(section));
        return string.IsNullOrWhiteSpace(sent.Title) ? sent with { Title = Stored.Content.Title } : sent;
    }

    /// <summary>Leaving the page saves what is not saved.</summary>
    public async ValueTask DisposeAsync()
    {
        (Changed, GivenUp) = (null, null);
        await SaveAsync();
        await timer.DisposeAsync();
    }

    [LoggerMessage(LogLevel.Error, "Post-mortem {Id} could not be saved")]
    private static partial void LogUnsaved(ILogger log, Exception fault, long id);
}
