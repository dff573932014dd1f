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
