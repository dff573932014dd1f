namespace ReliabilityDashboard.Domain.PostMortems;

/// <summary>Brings a person's changes into what others may have stored meanwhile, so that nothing anybody wrote is lost.</summary>
public static class PostMortemMerge
{
    /// <summary>Merges three states: what is stored, what the person saw, and what the person made of it.</summary>
    /// <param name="stored">As stored now.</param>
    /// <param name="seen">As the person began from.</param>
    /// <param name="wanted">As the person wants it.</param>
    /// <param name="newId">Gives an id to a row that stands beside another's words.</param>
    public static MergedPostMortem Of(PostMortem stored, PostMortem seen, PostMortem wanted, Func<Guid> newId)
    {
        var conflicts = new List<TextConflict>();
        var sections = stored.Sections;
        foreach (var section in SectionNames.All)
            sections = sections.With(section, Text(section, stored.Sections[section], seen.Sections[section], wanted.Sections[section]));
        return new(
            new()
            {
                Title = Text(null, stored.Title, seen.Title, wanted.Title),
                Incidents =
                [
                    .. stored
                        .Incidents.Where(id => wanted.Incidents.Contains(id) || !seen.Incidents.Contains(id))
                        .Union(wanted.Incidents.Except(seen.Incidents)),
                ],
                Sections = sections,
                Factors =
                [
                    .. stored
                        .Factors.Where(word => wanted.Factors.Contains(word) || !seen.Factors.Contains(word))
                        .Union(wanted.Factors.Except(seen.Factors)),
                ],
                Timeline = [.. RowMerge.Of(stored.Timeline, seen.Timeline, wanted.Timeline, InTime, newId)],
                Actions = [.. RowMerge.Of(stored.Actions, seen.Actions, wanted.Actions, (rows, _) => rows.Count, newId)],
            },
            conflicts
        );

        string Text(PostMortemSection? section, string theirs, string before, string mine)
        {
            if (mine == before || mine == theirs)
                return theirs;
            if (theirs == before)
                return mine;
            conflicts.Add(new(section, theirs, mine));
            return theirs;
        }
    }

    private static int InTime(List<TimelineEvent> lines, TimelineEvent line)
    {
        var later = lines.FindIndex(other => other.At > line.At);
        return later < 0 ? lines.Count : later;
    }
}

/// <summary>What two people's changes amount to.</summary>
/// <param name="Content">Both changes; of texts that both changed, the stored one.</param>
/// <param name="Conflicts">The texts that both changed.</param>
public sealed record MergedPostMortem(PostMortem Content, IReadOnlyList<TextConflict> Conflicts);

/// <summary>A text that two people changed at once; neither is lost.</summary>
/// <param name="Section">Which; null: the title.</param>
/// <param name="Theirs">As it is stored.</param>
/// <param name="Mine">As it was about to be stored.</param>
public sealed record TextConflict(PostMortemSection? Section, string Theirs, string Mine);
