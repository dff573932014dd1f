using ReliabilityDashboard.Domain.Views;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage.Views;

namespace ReliabilityDashboard.Features.Views;

/// <summary>Keeps views for the person at the page.</summary>
public sealed class ViewKeeping(SavedViewQuery query, SavedViewWriter writer, CurrentPerson person)
{
    /// <summary>Their own and those for everybody.</summary>
    public Task<IReadOnlyList<SavedView>> ListAsync(CancellationToken cancel)
    {
        person.Demand(Right.Read);
        return query.ListAsync(person.Id, cancel);
    }

    /// <summary>Keeps what an address shows.</summary>
    /// <returns>Why it is not kept; null where it is.</returns>
    public async Task<string?> KeepAsync(string? name, PageAddress shown, bool forEverybody, CancellationToken cancel)
    {
        var who = person.Demand(RightTo(forEverybody));
        if (ViewName.Fault(name) is { } fault) return fault;
        return await writer.KeepAsync(name, AddressOf(shown), Owner(forEverybody), who, cancel) switch
        {
            SavedViewOutcome.NameTaken =>
                $"There is a view of that name already{Whose(forEverybody)}: take another name, or remove that one first.",
            SavedViewOutcome.TooMany =>
                $"There are {SavedViewWriter.Most} views already{Whose(forEverybody)}: remove one first.",
            _ => null,
        };
    }

    /// <summary>Gives up one of their own, or one for everybody.</summary>
    public Task RemoveAsync(long id, bool forEverybody, CancellationToken cancel)
    {
        var who = person.Demand(RightTo(forEverybody));
        return writer.RemoveAsync(id, Owner(forEverybody), who, cancel);
    }

    private static string Whose(bool forEverybody) => forEverybody ? " for everybody" : "";

    private static Right RightTo(bool forEverybody) => forEverybody ? Right.ShareViews : Right.KeepViews;

    private int? Owner(bool forEverybody) => forEverybody ? null
        : person.Id ?? throw new InvalidOperationException("Only a person keeps views of their own.");

    /// <summary>Periods that move go on moving: it is a view, not what it once showed. The page of a list is none of it.</summary>
    private static string AddressOf(PageAddress shown) =>
        shown.SayingPeriod().WithOther("page", null).ToString();
}
