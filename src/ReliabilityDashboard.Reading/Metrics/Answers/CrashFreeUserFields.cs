using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Reading.Metrics.Answers;

/// <summary>Of <c>crash-free-users</c>; n = user-days.</summary>
public sealed record CrashFreeUserFields(CrashFreeUserFigures Figures) : MetricFields
{
    public override long N => Figures.Total;

    public override IReadOnlyDictionary<string, object?> Values =>
        new OrderedDictionary<string, object?> { ["value"] = Figures.Value.Value, ["of"] = Word };

    public override string? Reason => Figures.Value.Value is null ? CrashFreeUsers.Reason : null;

    private string? Word => Figures.Basis switch
    {
        UserBasis.UserDays => "user-days",
        UserBasis.UserPlatforms => "user-platforms",
        _ => null,
    };
}
