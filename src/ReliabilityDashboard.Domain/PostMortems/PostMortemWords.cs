namespace ReliabilityDashboard.Domain.PostMortems;

/// <summary>States and kinds as people read them; with a hyphen for the space they are the API's words.</summary>
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

    /// <summary>"open", "done", "not doing".</summary>
    public static string Of(ActionState state) => state switch
    {
        ActionState.Open => "open",
        ActionState.Done => "done",
        ActionState.NotDoing => "not doing",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>"architectural", "process", "monitoring", "documentation".</summary>
    public static string Of(ActionKind kind) => kind.ToString().ToLowerInvariant();
}
