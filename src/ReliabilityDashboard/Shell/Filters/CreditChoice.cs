using ReliabilityDashboard.Domain.Dependencies;

namespace ReliabilityDashboard.Shell.Filters;

/// <summary>Which protection is believed, as addresses say it.</summary>
public static class CreditChoice
{
    private static readonly (ProtectionCredit Credit, string Word, string Title)[] All =
    [
        (ProtectionCredit.Stated, "stated", "Stated counts"), (ProtectionCredit.Proven, "proven", "Only proven counts"),
    ];

    /// <summary>What an address asks for; null where it says nothing that can be read.</summary>
    /// <param name="address">The page's.</param>
    /// <param name="faults">Takes what cannot be read.</param>
    public static ProtectionCredit? Of(PageAddress address, List<string> faults)
    {
        if (address.Other("credit") is not { } asked) return null;
        foreach (var (credit, word, _) in All)
            if (word == asked) return credit;
        faults.Add($"There is no credit “{asked}”; there are {string.Join(", ", All.Select(one => one.Word))}.");
        return null;
    }

    /// <summary>The links of the switch.</summary>
    /// <param name="address">The page's.</param>
    /// <param name="chosen">What holds.</param>
    /// <param name="usual">What holds where an address says nothing.</param>
    public static IEnumerable<(string Title, string Href, bool IsCurrent)> Links(
        PageAddress address, ProtectionCredit chosen, ProtectionCredit usual) =>
        All.Select(one => (
            one.Title, address.WithOther("credit", one.Credit == usual ? null : one.Word).ToString(), one.Credit == chosen));
}
