namespace ReliabilityDashboard.Domain.PostMortems;

/// <summary>Merges the rows of a list by id. A row that both sides changed stays twice; a row that one side changed outlives its removal by
/// the other.</summary>
internal static class RowMerge
{
    public static List<T> Of<T>(
        IReadOnlyCollection<T> stored, IReadOnlyCollection<T> seen, IReadOnlyCollection<T> wanted, Func<List<T>, T, int> placeOf,
        Func<Guid> newId)
        where T : class, IPostMortemRow<T>
    {
        // Whoever touched nothing takes the others' order too.
        if (wanted.SequenceEqual(seen)) return [.. stored];
        var theirs = stored.ToDictionary(row => row.Id);
        var before = seen.ToDictionary(row => row.Id);
        var merged = new List<T>();
        foreach (var mine in wanted)
        {
            var known = theirs.GetValueOrDefault(mine.Id);
            if (mine.Equals(before.GetValueOrDefault(mine.Id)))
            {
                if (known is not null) merged.Add(known);
            }
            else if (known is null || known.Equals(mine) || known.Equals(before.GetValueOrDefault(mine.Id)))
            {
                merged.Add(mine);
            }
            else
            {
                merged.Add(known);
                merged.Add(mine.WithId(newId()));
            }
        }
        var kept = wanted.Select(row => row.Id).ToHashSet();
        foreach (var row in stored)
            if (!kept.Contains(row.Id) && !row.Equals(before.GetValueOrDefault(row.Id))) merged.Insert(placeOf(merged, row), row);
        return merged;
    }
}

/// <summary>A row of one of a post-mortem's lists, told apart by its id.</summary>
public interface IPostMortemRow<out T>
{
    /// <summary>Given by whoever writes the row.</summary>
    Guid Id { get; }

    /// <summary>The same words in a row of its own.</summary>
    T WithId(Guid id);
}
