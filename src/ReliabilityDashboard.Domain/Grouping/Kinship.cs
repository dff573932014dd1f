using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Grouping;

/// <summary>Failure modes that may be one: by what their titles share, weighed by how rarely a word is used. It only suggests; a person
/// decides.</summary>
public sealed class Kinship
{
    private const int Most = 5;

    // Below half in common two titles speak of different things; on one service a third is worth a look.
    private const double Alike = 0.5, AlikeOnOneService = 0.33;

    private readonly Dictionary<long, Described> modes;
    private readonly Dictionary<string, int> uses;

    /// <param name="modes">All failure modes whose incidents count.</param>
    public Kinship(IEnumerable<ModeDescription> modes)
    {
        this.modes = modes.Select(mode => new Described(mode, WordsOf(mode))).ToDictionary(one => one.Mode.Id);
        uses = this.modes.Values.SelectMany(one => one.Words).CountBy(word => word).ToDictionary();
    }

    /// <summary>The nearest to one of them, the nearest first; none where nothing is near.</summary>
    public IReadOnlyList<Kin> Of(long mode) => !modes.TryGetValue(mode, out var own) ? [] :
    [
        .. modes.Values.Where(other => other.Mode.Id != mode).Select(other => Compare(own, other)).OfType<Kin>()
            .OrderByDescending(kin => kin.Share).ThenBy(kin => kin.Id).Take(Most),
    ];

    private Kin? Compare(Described own, Described other)
    {
        var words = own.Words.Where(other.Words.Contains).ToList();
        if (words.Count == 0) return null;
        var services = own.Mode.Services.Intersect(other.Mode.Services, StringComparer.OrdinalIgnoreCase).ToList();
        var share = words.Sum(Weight) / own.Words.Union(other.Words).Sum(Weight);
        if (share < (services.Count > 0 ? AlikeOnOneService : Alike)) return null;
        return new(
            other.Mode.Id, share, words, services, own.Mode.Category is { } category && category == other.Mode.Category ? category : null);
    }

    private double Weight(string word) => Math.Log((modes.Count + 1.0) / uses[word]);

    private static HashSet<string> WordsOf(ModeDescription mode) =>
        [.. TitleWords.Telling(TitleNormaliser.Normalise(mode.Title), mode.Services)];

    private sealed record Described(ModeDescription Mode, HashSet<string> Words);
}

/// <summary>What two failure modes are compared by.</summary>
/// <param name="Id">Our own id.</param>
/// <param name="Title">Its name.</param>
/// <param name="Services">In which its incidents began.</param>
/// <param name="Category">Of its latest incident.</param>
public sealed record ModeDescription(long Id, string Title, IReadOnlyCollection<string> Services, IncidentCategory? Category);

/// <summary>A failure mode that may be the same, and why.</summary>
/// <param name="Id">Our own id.</param>
/// <param name="Share">Of all words of both titles those in both, weighed, 0 to 1.</param>
/// <param name="Words">Those in both, in the order of the title.</param>
/// <param name="Services">In which both began.</param>
/// <param name="Category">That of both; null where they differ or it is unknown.</param>
public sealed record Kin(
    long Id, double Share, IReadOnlyList<string> Words, IReadOnlyList<string> Services, IncidentCategory? Category);
