namespace ReliabilityDashboard.Domain.Actions;

/// <summary>What an action changes.</summary>
public enum ActionKind
{
    /// <summary>The structure of the system.</summary>
    Architectural,
    /// <summary>How people work.</summary>
    Process,
    /// <summary>What is seen.</summary>
    Monitoring,
    /// <summary>What is written down.</summary>
    Documentation,
}

/// <summary>Where an action stands.</summary>
public enum ActionState
{
    /// <summary>To be done.</summary>
    Open,
    /// <summary>Being done.</summary>
    InProgress,
    /// <summary>Done.</summary>
    Done,
    /// <summary>Decided against.</summary>
    NotDoing,
}

/// <summary>What an action came out of.</summary>
public enum ActionOrigin
{
    /// <summary>A post-mortem.</summary>
    PostMortem,
    /// <summary>Pattern advice.</summary>
    Advice,
    /// <summary>The register of debt.</summary>
    Debt,
    /// <summary>An experiment.</summary>
    Experiment,
    /// <summary>A review.</summary>
    Review,
    /// <summary>A person wrote it down.</summary>
    Person,
    /// <summary>Another system keeps it.</summary>
    Source,
}

/// <summary>States and kinds as people read them; with a hyphen for the space they are the words of files and API.</summary>
public static class ActionWords
{
    /// <summary>"open", "in progress", "done", "not doing".</summary>
    public static string Of(ActionState state) => state switch
    {
        ActionState.Open => "open",
        ActionState.InProgress => "in progress",
        ActionState.Done => "done",
        ActionState.NotDoing => "not doing",
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    /// <summary>"architectural", "process", "monitoring", "documentation".</summary>
    public static string Of(ActionKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>"post-mortem", "advice" and so on.</summary>
    public static string Of(ActionOrigin origin) =>
        origin == ActionOrigin.PostMortem ? "post-mortem" : origin.ToString().ToLowerInvariant();
}
