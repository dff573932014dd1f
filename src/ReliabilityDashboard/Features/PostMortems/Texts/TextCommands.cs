using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Domain.PostMortems.Texts;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Learning.Texts;

namespace ReliabilityDashboard.Features.PostMortems.Texts;

/// <summary>What the browser of whoever writes in a post-mortem asks and tells. Right and sign-in are looked at with each call.</summary>
public sealed class TextCommands(
    TextAuthority authority, TextNewsQuery query, TextNewsWait wait, WritingPeople writers, CurrentPerson person)
{
    /// <summary>Every text as it stands; null where there is no such post-mortem.</summary>
    public Task<TextsNow?> NowAsync(long id, CancellationToken cancel)
    {
        person.Demand(Right.WritePostMortems);
        return query.NowAsync(id, cancel);
    }

    /// <inheritdoc cref="TextNewsWait.NextAsync"/>
    public Task<TextNews?> NextAsync(long id, TextsSeen seen, TimeSpan longest, CancellationToken cancel)
    {
        person.Demand(Right.WritePostMortems);
        return wait.NextAsync(id, seen, longest, cancel);
    }

    /// <summary>Stores what was typed. Not cancelled with the page: what was sent is stored.</summary>
    public Task<TextPushResult> PushAsync(long id, PostMortemSection section, TextPush push) =>
        authority.PushAsync(id, section, push, person.Demand(Right.WritePostMortems), CancellationToken.None);

    /// <summary>Stores whole texts that were typed without scripts.</summary>
    /// <param name="id">Our id.</param>
    /// <param name="seen">The version of the post-mortem that they were typed from.</param>
    /// <param name="texts">By section.</param>
    /// <returns>Taken; or what stands in the way of one of them, with nothing stored of it and those behind it.</returns>
    public async Task<TextPushResult> SaveAsync(long id, int seen, IReadOnlyDictionary<PostMortemSection, string> texts)
    {
        person.Demand(Right.WritePostMortems);
        var (now, news) = (await query.NowAsync(id, CancellationToken.None), await query.SinceAsync(id, seen, CancellationToken.None));
        if (now is null || news is null) return TextPushResult.Unknown;
        foreach (var (section, text) in texts)
        {
            var stored = now.Sections[section];
            if (text == stored.Text) continue;
            if (news.Updates.Any(update => update.Section == section)) return TextPushResult.Behind;
            var push = new TextPush(
                stored.Epoch, stored.Version, Guid.CreateVersion7().ToString(), [new(1, TextChange.Between(stored.Text, text))]);
            if (await PushAsync(id, section, push) is var result && result != TextPushResult.Taken) return result;
        }
        return TextPushResult.Taken;
    }

    /// <summary>Says where the person is.</summary>
    public Task SayAsync(WritingPerson here, CancellationToken cancel)
    {
        var name = person.Demand(Right.WritePostMortems);
        here.Person = name;
        return writers.SayAsync(here, cancel);
    }

    /// <summary>Says that a page was left.</summary>
    public Task LeaveAsync(long id, string client)
    {
        person.Demand(Right.WritePostMortems);
        return writers.LeaveAsync(id, client, CancellationToken.None);
    }
}
