namespace ReliabilityDashboard.Domain.PostMortems;

/// <summary>A row of one of a post-mortem's lists, told apart by its id.</summary>
public interface IPostMortemRow<out T>
{
    /// <summary>Given by whoever writes the row.</summary>
    Guid Id { get; }

    /// <summary>The same words in a row of its own.</summary>
    T WithId(Guid id);
}
