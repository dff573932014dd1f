using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Learning;

namespace ReliabilityDashboard.Features.PostMortems.Answers;

/// <summary>What programs write into post-mortems: whole ones, told apart by their version.</summary>
public sealed class PostMortemApiEdits(PostMortemCreation creation, PostMortemEdits edits, CurrentPerson person)
{
    public Task<PostMortemSaveResult> CreateAsync(PostMortem content, CancellationToken cancel) =>
        creation.CreateAsync(content, person.Demand(Right.WritePostMortems), cancel);

    public Task<PostMortemSaveResult> ReplaceAsync(long id, PostMortem content, int version, CancellationToken cancel) =>
        edits.ReplaceAsync(id, content, version, person.Demand(Right.WritePostMortems), cancel);
}
