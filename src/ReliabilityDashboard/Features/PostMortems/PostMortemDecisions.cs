using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Learning;

namespace ReliabilityDashboard.Features.PostMortems;

/// <summary>What the person at the page decides about a post-mortem. Not cancelled with the page: a decision once sent is stored.</summary>
public sealed class PostMortemDecisions(PostMortemPublishing publishing, PostMortemActionEdits actions, CurrentPerson person)
{
    public Task<PostMortemSaveResult> PublishAsync(long id, int version) =>
        publishing.PublishAsync(id, version, person.Demand(Right.PublishPostMortems), CancellationToken.None);

    public Task<PostMortemSaveResult> AskForReviewAsync(long id) =>
        publishing.AskForReviewAsync(id, person.Demand(Right.WritePostMortems), CancellationToken.None);

    public Task<PostMortemSaveResult> ReopenAsync(long id) =>
        publishing.ReopenAsync(id, person.Demand(Right.WritePostMortems), CancellationToken.None);

    public Task<PostMortemSaveResult> StandAsync(long id, Guid action, ActionState state) =>
        actions.StandAsync(id, action, state, person.Demand(Right.WritePostMortems), CancellationToken.None);
}
