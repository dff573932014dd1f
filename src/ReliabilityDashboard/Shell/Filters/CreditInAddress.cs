using ReliabilityDashboard.Domain.Dependencies;

namespace ReliabilityDashboard.Shell.Filters;

/// <summary>Which protection an address believes: <c>credit=stated</c> or <c>credit=proven</c>; where it says nothing what people
/// set.</summary>
public static class CreditInAddress
{
    /// <summary>What addresses call it.</summary>
    public const string Key = "credit";

    private static readonly (ProtectionCredit Credit, string Word, string Title)[] All =
    [
        (ProtectionCredit.Stated, "stated", "Stated counts"), (ProtectionCredit.Proven, "proven", "Only proven counts"),
    ];

    /// <param name="address">Any page's.</param>
    /// <param name="faults">Takes what could not be read.</param>
    /// <param name="usual">What holds where an address says nothing.</param>
    public static ProtectionCredit Credit(this PageAddress address, List<string> faults, ProtectionCredit usual = ProtectionCredit.Stated)
    {
        if (address.Other(Key) is not { } asked) return usual;
        foreach (var (credit, word, _) in All)
            if (word == asked) return credit;
        faults.Add($"There is no credit “{asked}”; there are {string.Join(", ", All.Select(one => one.Word))}.");
        return usual;
    }

    /// <summary>This address with another belief.</summary>
    public static PageAddress WithCredit(
        this PageAddress address, ProtectionCredit credit, ProtectionCredit usual = ProtectionCredit.Stated) =>
        address.WithOther(Key, credit == usual ? null : All.Single(one => one.Credit == credit).Word);

    /// <summary>The switch between both.</summary>
    public static IEnumerable<(string Title, string Href, bool IsCurrent)> Credits(
        this PageAddress address, ProtectionCredit credit, ProtectionCredit usual = ProtectionCredit.Stated) =>
        All.Select(one => (one.Title, address.WithCredit(one.Credit, usual).ToString(), one.Credit == credit));
}
