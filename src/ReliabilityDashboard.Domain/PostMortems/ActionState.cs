namespace ReliabilityDashboard.Domain.PostMortems;

/// <summary>Where an action item stands.</summary>
public enum ActionState
{
    /// <summary>To be done.</summary>
    Open,
    /// <summary>Done.</summary>
    Done,
    /// <summary>Decided against.</summary>
    NotDoing,
}
