using Microsoft.Extensions.Options;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage.Journeys;

namespace ReliabilityDashboard.Features.Impact.Journeys;

/// <summary>Makes the view of journeys for an address.</summary>
public sealed class JourneysLoader(JourneyFiguresQuery query, IOptions<BusinessOptions> business)
{
    public async Task<JourneysView> LoadAsync(PageAddress address, CancellationToken cancel)
    {
        var all = await query.ReadAsync(cancel);
        var asked = address.Other("open");
        var open = all.FirstOrDefault(one => one.Name.Equals(asked, StringComparison.OrdinalIgnoreCase));
        return new(all, open, business.Value.Currency)
        {
            Faults =
            [
                .. address.Faults,
                .. asked is not null && open is null
                    ? [$"There is no journey {Domain.Words.Typography.Quoted(asked)}."]
                    : Array.Empty<string>(),
            ],
        };
    }
}
