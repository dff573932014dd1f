namespace ReliabilityDashboard.Domain.PostMortems;

/// <summary>States as people read them; with a hyphen for the space they are the API's words.</summary>
public static class PostMortemWords
{
    /// <summary>"draft", "in review", "published".</summary>
    public static string Of(PostMortemState state) => state switch
    {
        PostMortemState.Draft => "draft",
        PostMortemState.InReview => "in review",
        PostMortemState.Published => "published",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };
}
