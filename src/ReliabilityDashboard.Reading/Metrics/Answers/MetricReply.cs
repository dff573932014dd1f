namespace ReliabilityDashboard.Reading.Metrics.Answers;

/// <summary>What a question for a metric comes back with: a <see cref="MetricAnswer"/> or a <see cref="MetricRefusal"/>.</summary>
public abstract record MetricReply;
