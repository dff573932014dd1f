using System.Linq.Expressions;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Storage.Filters;

namespace ReliabilityDashboard.Storage.Services;

/// <summary>How services bear the dimensions of a filter.</summary>
internal static class ServiceDimensions
{
    public static SqlFilter<ServiceEntity> InSql { get; } = new(
        new Dictionary<Dimension, Func<Wanted, Expression<Func<ServiceEntity, bool>>>>
        {
            [Dimension.Team] = wanted => service => wanted.Ids.Contains(service.Id),
        });
}
