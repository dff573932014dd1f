using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Mappings;

namespace ReliabilityDashboard.Importing.Recognition;

/// <summary>Tells by its shape what a file holds. A name counts only where the shape leaves it open; a kind that is named in the call is
/// believed.</summary>
internal sealed class ShapeRecogniser(IReadOnlyList<KnownMapping> mappings)
{
    /// <param name="head">What is seen of the file.</param>
    /// <param name="fileName">What it is called; null: nothing that would tell.</param>
    /// <param name="named">The kind that the call names; null: none.</param>
    public ShapeGuess Recognise(FileHead head, string? fileName, ImportKind? named)
    {
        var fits = Fits(head);
        if (named is not null) return Believed(fits, named);
        if (fits.Count == 0)
            return fileName is not null && ImportKinds.FromFileName(fileName) is { } begun
                ? new(new(begun, null, 0, $"by its name, {fileName}; its shape tells nothing"), null, [])
                : new(null, null, [NothingFits(head)]);
        if (fits is [var only]) return new(only, null, []);
        if (fileName is not null && ImportKinds.FromFileName(fileName) is { } said
            && fits.Where(fit => fit.Kind == said).ToList() is [var byName])
            return new(byName with { Why = $"{byName.Why}; and by its name" }, null, []);
        return new(null, null,
        [
            new(QuestionAbout.Kind, null, [.. fits.Select(fit => fit.Word)],
                $"{ListWords.And([.. fits.Select(fit => fit.Word)])} fit the file; say which with its kind or mapping"),
        ]);
    }

    // What fits best; several that fit as well.
    private IReadOnlyList<ShapeFit> Fits(FileHead head)
    {
        var people = Best(mappings.Where(known => !known.IsOurs).Select(known => Fit(head, known)));
        if (people.Count > 0) return people;
        var own = Best(ImportKinds.All.Select(kind => Fit(head, kind)));
        var ours = Best(mappings.Where(known => known.IsOurs).Select(known => Fit(head, known)));
        // A name with a team is told of many things; what a mapping knows is told by more.
        if (ours.Count > 0 && own.All(fit => fit.Kind.IsNamedByOthers)) return ours;
        return [.. own, .. ours];
    }

    private static ShapeGuess Believed(IReadOnlyList<ShapeFit> fits, ImportKind named)
    {
        var alike = fits.Where(fit => fit.Kind == named).ToList();
        var plain = new ShapeFit(named, null, 0, "as the call says");
        if (alike.Find(fit => fit.Mapping is null) is { } own) return new(own, null, []);
        if (alike is [var mapped]) return new(mapped, null, []);
        if (alike.Count > 1)
            return new(null, null,
                [new(QuestionAbout.Kind, null, [.. alike.Select(fit => fit.Word)], "more than one mapping fits the file; say which")]);
        return new(plain, fits.Count == 0 ? null : $"The call says {named.Word}; the file looks like {fits[0].Word} ({fits[0].Why}).", []);
    }

    internal static ShapeFit? Fit(FileHead head, KnownMapping known)
    {
        if (known.Mapping.Told is not { } told || ImportKinds.Find(known.Mapping.Kind) is not { } kind || head.Fits(told) is null)
            return null;
        var names = told.All.Concat(told.Is.Keys).ToList();
        return new(kind, known, names.Count + Math.Min(told.Any.Count, 1), $"by {ListWords.And([.. names.Take(4)])}");
    }

    private static ShapeFit? Fit(FileHead head, ImportKind kind)
    {
        if (kind.Required.Count == 0) return null;
        var best = head.Lists
            .Where(list => head.IsTable || list.Root.Length == 0 || kind.Wrappers.Contains(list.Root))
            .Select(list => list.Names.Where(name => kind.Fields.Find(name) >= 0).ToList())
            .Where(names => kind.Required.All(either => either.Any(field => names.Exists(name => kind.Fields.IsOf(name, field)))))
            .MaxBy(names => names.Count);
        return best is null ? null : new(kind, null, best.Count, $"by {ListWords.And([.. best.Take(4)])}");
    }

    private static List<ShapeFit> Best(IEnumerable<ShapeFit?> fits)
    {
        var all = fits.OfType<ShapeFit>().ToList();
        var best = all.Count == 0 ? 0 : all.Max(fit => fit.Score);
        return all.FindAll(fit => fit.Score == best);
    }

    private static ImportQuestion NothingFits(FileHead head)
    {
        var names = head.Lists.MaxBy(list => list.Names.Count)?.Names.Where(name => !name.Contains('.', StringComparison.Ordinal)) ?? [];
        return new(QuestionAbout.Kind, null, ImportKinds.Words,
            $"no kind and no mapping has {(head.IsTable ? "the columns" : "the keys")} {string.Join(", ", names.Take(12))}; "
                + "name the columns as a kind does, or make a mapping");
    }
}

/// <summary>What a file was told to be, or what is asked.</summary>
/// <param name="Fit">What it is; null where that is asked.</param>
/// <param name="Contradiction">What its shape says against the call.</param>
/// <param name="Questions">What is asked.</param>
internal sealed record ShapeGuess(ShapeFit? Fit, string? Contradiction, IReadOnlyList<ImportQuestion> Questions);

/// <summary>A kind, or a mapping to one, that fits a file.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Mapping">The mapping; null: the columns are the fields.</param>
/// <param name="Score">By how many names it was told.</param>
/// <param name="Why">By which.</param>
internal sealed record ShapeFit(ImportKind Kind, KnownMapping? Mapping, int Score, string Why)
{
    /// <summary>What an answer calls it.</summary>
    public string Word => Mapping?.Mapping.Name ?? Kind.Word;
}
