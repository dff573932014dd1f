namespace SampleGenerator.Company;

/// <summary>A stretch of unusual demand. Not named after a season: the whole sample is shifted by weeks.</summary>
internal sealed record Campaign(DateTime At, DateTime EndedAt, double Factor, string Title)
{
    public static readonly IReadOnlyList<Campaign> All = [.. TextFile.Lines("campaigns.txt").Where(line => line.Length > 0).Select(Read)];

    public static double FactorAt(DateTime hour)
    {
        foreach (var campaign in All)
            if (hour < campaign.EndedAt && hour.AddHours(1) > campaign.At) return campaign.Factor;
        return 1;
    }

    private static Campaign Read(string line)
    {
        var cells = TextFile.Cells(line);
        var at = Calendar.ToHour(Calendar.BeforeEnd(Text.Decimal(cells[0])));
        return new(at, at.AddHours(Text.Number(cells[1])), Text.Decimal(cells[2]), cells[3]);
    }
}
