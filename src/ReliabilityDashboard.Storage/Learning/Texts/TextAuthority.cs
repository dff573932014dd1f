using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Domain.PostMortems.Texts;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Learning.Texts;

/// <summary>Says in which order the changes of all who write in a section hold. Whoever does not know the newest one pulls, brings their
/// own behind it and pushes again.</summary>
public sealed class TextAuthority(WriteQueue queue, TimeProvider time)
{
    /// <summary>Adds updates to the log of a section and makes its text what they make of it.</summary>
    /// <param name="id">Our id of the post-mortem.</param>
    /// <param name="section">Which text.</param>
    /// <param name="push">What a browser sent.</param>
    /// <param name="person">Who.</param>
    /// <param name="cancel">Gives up waiting for the writer.</param>
    public Task<TextPushResult> PushAsync(
        long id, PostMortemSection section, TextPush push, string person, CancellationToken cancel) =>
        queue.ForPersonAsync(
            person,
            async context =>
            {
                if (await context.PostMortems.FindAsync([id], cancel) is not { } stored) return TextPushResult.Unknown;
                if (stored.State == PostMortemState.Published) return TextPushResult.Closed;
                var log = new SectionLog(context, id, section);
                var (end, known) = (await log.EndAsync(cancel), await log.LastOfAsync(push.Client, cancel));
                List<PushedUpdate> updates = [.. push.Updates.Where(update => update.Number > known)];
                if (updates.Count == 0) return TextPushResult.Taken;
                // What of it is stored already stands behind the version that it began from.
                var from = push.Version + push.Updates.Count - updates.Count;
                if (from > end.Version || push.Epoch > end.Epoch || !IsNext(updates, known)) return TextPushResult.Resync;
                if (from < end.Version) return TextPushResult.Behind;
                var text = SectionColumns.Read(stored, section);
                foreach (var update in updates)
                    if (update.Change.On(text) is { } changed) text = changed;
                    else return TextPushResult.Resync;
                if (text.Length > TextLimits.Letters) return TextPushResult.TooLong;
                SectionColumns.Write(stored, section, text);
                PostMortemRows.Touch(stored, person, time.GetUtcNow().UtcDateTime);
                await log.AppendAsync(end, stored, push.Client, updates, cancel);
                await context.SaveChangesAsync(cancel);
                return TextPushResult.Taken;
            },
            cancel
        );

    private static bool IsNext(List<PushedUpdate> updates, int known) =>
        updates.Index().All(update => update.Item.Number == known + 1 + update.Index);
}

/// <summary>How a push ended.</summary>
public enum TextPushResult
{
    /// <summary>It is stored, now or before.</summary>
    Taken,
    /// <summary>Others were first: pull, and push behind theirs.</summary>
    Behind,
    /// <summary>It fits no text that there was: read the text anew.</summary>
    Resync,
    /// <summary>The text would hold more than it may.</summary>
    TooLong,
    /// <summary>It is published, so its text stands.</summary>
    Closed,
    /// <summary>There is no such post-mortem.</summary>
    Unknown,
}
