using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Learning;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.PostMortems;

/// <summary>Looks up the people of a post-mortem, again once it is published.</summary>
public sealed partial class PeopleLine(PostMortemPeopleQuery query)
    : LoadedPage<PostMortemPeople>("Who wrote this post-mortem could not be read")
{
    [Parameter, EditorRequired] public StoredPostMortem Stored { get; set; } = null!;

    protected internal override DataParts Parts => PartsRead.By<PostMortemPeopleQuery>();

    protected override object Question => (Stored.Id, Stored.PublishedAt);

    protected override async Task<PostMortemPeople?> AskAsync(CancellationToken cancel) =>
        await query.FindAsync(Stored.Id, Stored.State == PostMortemState.Published, cancel);
}
