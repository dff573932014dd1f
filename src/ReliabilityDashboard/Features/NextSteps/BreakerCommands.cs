using ReliabilityDashboard.Reading.Breakers;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;

namespace ReliabilityDashboard.Features.NextSteps;

/// <summary>What people set going here; the work itself is done by a background job.</summary>
public sealed class BreakerCommands(BreakerOrder order, CurrentPerson person)
{
    /// <summary>Computes the next best breakers now, not where something has changed.</summary>
    public void ComputeNow()
    {
        person.Demand(Right.ComputeBreakers);
        order.ComputeNow();
    }
}
