using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Classification.Learning;

/// <summary>How well categories were told.</summary>
public sealed record ClassificationScore
{
    private readonly int[][] table;

    private ClassificationScore(int[][] table) => this.table = table;

    /// <summary>How many texts.</summary>
    public int N => table.Sum(row => row.Sum());

    /// <summary>How many of a category were told as which; null: not sure.</summary>
    public int Count(IncidentCategory of, IncidentCategory? told) => table[(int)of][Column(told)];

    /// <summary>The share that was told at all; null without texts.</summary>
    public double? Coverage => N == 0 ? null : (double)Covered / N;

    /// <summary>Of what was told the share that is right; null where nothing was.</summary>
    public double? Accuracy => Covered == 0 ? null : (double)Classified.Categories.Sum(one => Count(one, one)) / Covered;

    /// <summary>The mean of the categories' F1 over those that the texts have; not sure is wrong. Null without texts.</summary>
    public double? MacroF1
    {
        get
        {
            double[] each = [.. Classified.Categories.Where(one => table[(int)one].Sum() > 0).Select(F1)];
            return each.Length == 0 ? null : each.Average();
        }
    }

    private int Covered => Classified.Categories.Sum(told => Classified.Categories.Sum(of => Count(of, told)));

    /// <summary>Counts them.</summary>
    /// <param name="told">Of each text what it is, and what was told; null: not sure.</param>
    public static ClassificationScore Of(IEnumerable<(IncidentCategory Is, IncidentCategory? Told)> told)
    {
        int[][] table = [.. Classified.Categories.Select(_ => new int[Classified.Categories.Count + 1])];
        foreach (var (of, said) in told) table[(int)of][Column(said)]++;
        return new(table);
    }

    private double F1(IncidentCategory category)
    {
        var right = Count(category, category);
        var (of, said) = (table[(int)category].Sum(), table.Sum(row => row[(int)category]));
        return of + said == 0 ? 0 : 2.0 * right / (of + said);
    }

    private static int Column(IncidentCategory? told) => told is { } category ? (int)category : Classified.Categories.Count;
}
