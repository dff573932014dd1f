using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Features.PostMortems;

/// <summary>How states look, beside their word.</summary>
public static class PostMortemLook
{
    public static TagKind KindOf(PostMortemState state) => state switch
    {
        PostMortemState.Draft => TagKind.Warn,
        PostMortemState.InReview => TagKind.Accent,
        _ => TagKind.Ok,
    };
}
