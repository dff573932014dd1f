using ReliabilityDashboard.Domain.Metrics.Catalogue;
using ReliabilityDashboard.Domain.Metrics.Comparing;
using ReliabilityDashboard.Domain.Metrics.Records;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Domain.Metrics.Shapes;

/// <summary>A part of a whole: a line of shares; compared by Fisher's exact test, or week by week where it is a rate of sums.</summary>
public sealed class ShareMetric : Metric
{
    /// <summary>From what and how it is computed; the figures are <see cref="ShareFigures"/>.</summary>
    public required Reckoning Computed { get; init; }

    /// <summary>Why there is no value.</summary>
    public required Func<ShareFigures, string> Missing { get; init; }

    /// <summary>How people read the value under the chart: "repeats".</summary>
    public required Func<ShareFigures?, string> Label { get; init; }

    /// <summary>Of what it is a share: "changes of the period".</summary>
    public required string Whole { get; init; }

    /// <inheritdoc/>
    public override string Sample => $"n counts {Whole}: the whole of which this is a share.";

    /// <summary>How its line is called.</summary>
    public string Line
    {
        get => field ?? Name.ToLowerInvariant();
        init;
    }

    /// <summary>A rate of sums, whose neighbouring days resemble each other: compared by the ratios of ISO weeks.</summary>
    public bool ByWeeks { get; init; }

    /// <summary>Is read against the bands that people set, under the releases that move it, with where it is heading.</summary>
    public bool HasBands { get; init; }

    /// <summary>Said where records may be missing that would change it; null where none can.</summary>
    public string? Incomplete { get; init; }

    /// <summary>Other shares of the same records.</summary>
    public IReadOnlyList<SharePart> Parts { get; init; } = [];

    /// <summary>A metric of the same records whose line stands in this one's chart.</summary>
    public ShareMetric? Beside { get; init; }

    /// <inheritdoc/>
    public override Reckoning Reckoning => Computed;

    /// <inheritdoc/>
    public override MetricUnit Unit => MetricUnit.Fraction;

    /// <inheritdoc/>
    public override (string Lower, string Higher) Directions => ("lower", "higher");

    /// <inheritdoc/>
    protected override IReadOnlyList<MetricField> OwnFields =>
        [
            MetricField.Of<ShareFigures>("value", FieldKind.Fraction, "The share.", figures => figures.Value.Value) with
            {
                Defines = Definition,
            },
        ];

    /// <inheritdoc/>
    public override string? Reason(MetricFigures figures) => figures is ShareFigures { N: 0 } none ? Missing(none) : null;

    /// <inheritdoc/>
    public override string? Say(MetricFigures figures)
    {
        var share = (ShareFigures)figures;
        if (SayValue(share.Value) is not { } value)
            return null;
        return ByWeeks ? value : $"{value} ({Typography.Number(share.Part)} of {Typography.Number(share.N)})";
    }

    /// <inheritdoc/>
    public override string? Brief(MetricFigures figures) =>
        figures is ShareFigures { IsComplete: true, Value: var value } ? SayValue(value) : null;

    /// <summary>The share in per cent; where high is good it is a rate of success and never rounded up.</summary>
    public string? SayValue(Measured share) => LowerIsBetter == false ? RateWords.Success(share) : RateWords.Share(share);

    /// <inheritdoc/>
    protected override TestOutcome Test(Func<Period, MetricFigures> of, ComparedPeriod periods, MetricRecords records) =>
        ByWeeks
            ? WeeklyRateComparison.Of(records.Calendar, periods, week => ((ShareFigures)of(week)).Value)
            : ShareComparison.Of((ShareFigures)of(periods.Current), (ShareFigures)of(periods.Previous));
}

/// <summary>Another share of the same records, which stands beside the metric and is not in it.</summary>
/// <param name="Name">Its name after the metric's id.</param>
/// <param name="Line">Over its column of the table: "handled errors".</param>
/// <param name="Label">Under the chart: "with a handled error".</param>
/// <param name="Value">The share.</param>
public sealed record SharePart(string Name, string Line, string Label, Func<ShareFigures, Measured> Value);
