using System.Globalization;
using ReliabilityDashboard.Charts.Drawing;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>The value axis of one chart: its bounds in the metric's unit, and its words.</summary>
/// <param name="Axis">What the values are.</param>
/// <param name="Low">Value at the lower edge; above 0 on a logarithmic axis.</param>
/// <param name="High">Value at the upper edge.</param>
public sealed record ValueScale(ValueAxis Axis, double Low, double High)
{
    public bool IsLogarithmic => IsLog(Axis);

    /// <summary>Whether such values stand on a logarithmic axis.</summary>
    public static bool IsLog(ValueAxis axis) => axis is ValueAxis.Duration or ValueAxis.Latency;

    /// <summary>Bounds that hold everything the chart draws.</summary>
    public static ValueScale Of(TimeSeriesData data)
    {
        var values = data
            .Series.SelectMany(series => series.Points)
            .SelectMany(point => new[] { point.Value, point.Low, point.High })
            .Where(value => value is not null)
            .Select(value => value!.Value)
            .Concat(data.Dots.Select(dot => dot.Value))
            .ToArray();
        return data.Axis switch
        {
            ValueAxis.Duration => Logarithmic(data.Axis, [.. values.Where(value => value > 0)], (60, 86_400), least: 1),
            ValueAxis.Latency => Logarithmic(data.Axis, [.. values.Where(value => value > 0)], (0.01, 10), least: 1e-6),
            ValueAxis.Quantity => new(
                data.Axis, 0,
                Math.Max(1e-3, values.Concat(data.Bands.Select(band => band.From ?? 0)).DefaultIfEmpty(0).Max() * 1.1)),
            ValueAxis.Rate => Rate(values, data.Bands),
            ValueAxis.Share => new(data.Axis, 0, Math.Min(1.03, Math.Max(data.LeastShare, values.DefaultIfEmpty(0).Max() * 1.15))),
            _ => new(data.Axis, 0, Math.Max(4, values.DefaultIfEmpty(0).Max() * 1.1)),
        };
    }

    private static ValueScale Logarithmic(ValueAxis axis, double[] values, (double Low, double High) empty, double least) =>
        values.Length == 0
            ? new(axis, empty.Low, empty.High)
            : new(axis, Math.Max(least, values.Min() / 1.6), Math.Max(values.Max(), values.Min() * 4) * 1.6);

    /// <summary>The bands give the scale: an unremarkable week must not look like a fall.</summary>
    private static ValueScale Rate(double[] values, IReadOnlyList<ChartBand> bands)
    {
        var edges = bands
            .SelectMany(band => new[] { band.From, band.To })
            .Where(edge => edge is not null)
            .Select(edge => edge!.Value)
            .ToArray();
        var low = edges.Length == 0 ? 0.95 : edges.Min() - 0.5 * Math.Max(edges.Max() - edges.Min(), 0.001);
        if (values.Length > 0 && values.Min() < low)
            low = values.Min() - 0.06 * (1 - values.Min());
        return new(ValueAxis.Rate, Math.Max(0, low), 1);
    }

    /// <summary>The value as Plotly draws it: per cent for fractions.</summary>
    public double? Drawn(double? value) => Axis is ValueAxis.Rate or ValueAxis.Share ? value * 100 : value;

    /// <summary>The place from the lower edge (0) to the upper (1).</summary>
    public double Place(double value) =>
        IsLogarithmic
            ? (Math.Log10(Math.Max(value, Low)) - Math.Log10(Low)) / (Math.Log10(High) - Math.Log10(Low))
            : (value - Low) / (High - Low);

    /// <summary>The place of a word on the axis, which stands in drawn units.</summary>
    public double Place(Tick tick) => Place(Axis is ValueAxis.Rate or ValueAxis.Share ? tick.At / 100 : tick.At);

    /// <summary>Where annotations stand: Plotly takes logarithms there.</summary>
    public double Annotated(double value) => IsLogarithmic ? Math.Log10(value) : Drawn(value)!.Value;

    public IList<object> Range() => [Annotated(Low), Annotated(High)];

    /// <summary>Places and words in drawn units; the borders of bands always bear theirs.</summary>
    public IReadOnlyList<Tick> Ticks(IEnumerable<double> borders, int about)
    {
        if (Axis == ValueAxis.Latency)
            return [.. LogTicks.Between(Low, High, about).Select(tick => tick with { Text = LatencyWords.Say(tick.At) })];
        if (IsLogarithmic)
            return DurationTicks.Between(Low, High, about);
        var (low, high) = (Drawn(Low)!.Value, Drawn(High)!.Value);
        var (places, decimals) = NiceTicks.Between(low, high, about);
        if (Axis == ValueAxis.Quantity)
            return [.. places.Select(place => new Tick(place, Typography.Number(place, decimals)))];
        if (Axis == ValueAxis.Count)
            return [.. places.Where(place => place == Math.Floor(place)).Select(place => new Tick(place, Typography.Number(place)))];
        var drawn = borders
            .Select(border => Math.Round(border * 100, 6))
            .Where(border => border > low && border < high)
            .Distinct()
            .ToArray();
        var apart = (high - low) * 0.07;
        return
        [
            .. places
                .Where(place => drawn.All(border => Math.Abs(border - place) > apart))
                .Select(place => new Tick(place, Percent(place, decimals)))
                .Concat(drawn.Select(border => new Tick(border, Percent(border, decimals))))
                .OrderBy(tick => tick.At),
        ];
    }

    /// <summary>A value in words where the caller brought none.</summary>
    public static string? Say(ValueAxis axis, double? value) =>
        (axis, value) switch
        {
            (_, null) => null,
            (ValueAxis.Duration, { } seconds) => DurationWords.Say(seconds),
            (ValueAxis.Latency, { } seconds) => LatencyWords.Say(seconds),
            (ValueAxis.Quantity, { } quantity) => Typography.Number(quantity, quantity < 10 ? 2 : 0),
            (ValueAxis.Rate, { } rate) => Percent(Math.Floor(rate * 10_000) / 100, 2),
            (ValueAxis.Share, { } share) => RateWords.Share(share),
            (_, { } count) => Typography.Number(count),
        };

    private static string Percent(double percent, int decimals)
    {
        // The whole needs no decimals.
        if (percent == 100)
            decimals = 0;
        var least = Enumerable.Range(0, 6).First(digits => digits == 5 || Math.Abs(Math.Round(percent, digits) - percent) < 1e-9);
        return Typography.WithUnit(
            percent.ToString("F" + Math.Max(least, decimals).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), "%");
    }
}
