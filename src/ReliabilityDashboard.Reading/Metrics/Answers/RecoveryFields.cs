using ReliabilityDashboard.Domain.Metrics;

namespace ReliabilityDashboard.Reading.Metrics.Answers;

/// <summary>Of <c>time-to-recovery</c>; n = spans used.</summary>
/// <param name="Figures">Of the incidents that ended in the period.</param>
/// <param name="Survival">Of those that began in it, open ones too.</param>
public sealed record RecoveryFields(RecoveryFigures Figures, SurvivalFigures Survival) : MetricFields
{
    public override long N => Figures.Durations.N;

    public override IReadOnlyDictionary<string, object?> Values
    {
        get
        {
            var values = DurationFields.Of(Figures.Durations);
            values["n_from_detected"] = Figures.FromDetected;
            values["n_from_started"] = Figures.FromStarted;
            values["n_zero_left_out"] = Figures.ZeroLeftOut;
            values["n_out_of_order"] = Figures.OutOfOrder;
            values["n_ended_resolved"] = Figures.EndedResolved;
            values["survival"] = new OrderedDictionary<string, object?>
            {
                ["median"] = Survival.Median, ["n"] = Survival.N, ["open"] = Survival.Open, ["left_out"] = Survival.LeftOut,
            };
            return values;
        }
    }

    public override string? Reason => N > 0 ? null
        : Figures.ZeroLeftOut + Figures.OutOfOrder > 0 ? "Every incident that ended in this period has a span of zero or a reversed one."
        : "No incident with a known end recovered in this period.";
}
