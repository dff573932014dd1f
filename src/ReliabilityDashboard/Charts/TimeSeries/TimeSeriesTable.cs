using ReliabilityDashboard.Charts.Table;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Words;

namespace ReliabilityDashboard.Charts.TimeSeries;

/// <summary>The table twins of a time chart: its buckets, its dots, its releases.</summary>
public static class TimeSeriesTable
{
    public static IReadOnlyList<ChartTable> Of(string title, TimeSeriesData data)
    {
        List<ChartTable> tables = [Buckets(title, data)];
        if (data.Dots.Count > 0)
            tables.Add(Dots(title, data));
        if (data.Releases.Count > 0)
            tables.Add(ReleaseTable.Of(title, data.Releases, data.Calendar));
        if (data.Incidents.Count > 0)
            tables.Add(Incidents(title, data));
        return tables;
    }

    private static ChartTable Buckets(string title, TimeSeriesData data)
    {
        List<ChartColumn> columns = [new("Period"), new($"Starts ({data.Calendar.Zone.Id})")];
        foreach (var series in data.Series.Concat(data.TableOnly))
        {
            columns.Add(new(series.Column, IsNumber: true));
            if (series.Weight == SeriesWeight.Earlier)
                columns.Add(new($"n {data.Counted}, {series.Name}", IsNumber: true));
            if (series.IntervalName is null)
                continue;
            columns.Add(new($"{series.IntervalName}, from", IsNumber: true));
            columns.Add(new($"{series.IntervalName}, to", IsNumber: true));
        }
        columns.AddRange([new($"n {data.Counted}", IsNumber: true), new("Remark")]);
        var rows = data.Series.Count == 0 ? [] : data.Series[0].Points.Select((point, index) => Row(data, point, index));
        return new(title, columns, [.. rows]);
    }

    private static List<ChartCell> Row(TimeSeriesData data, SeriesPoint first, int index)
    {
        List<ChartCell> cells =
        [
            new(data.NameOf(first)) { Href = first.Href },
            new(data.Calendar.LocalDate(first.Start).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        ];
        foreach (var series in data.Series.Concat(data.TableOnly))
        {
            var point = series.Points[index];
            cells.Add(ChartCell.Of(point.Value, point.Shown));
            if (series.Weight == SeriesWeight.Earlier)
                cells.Add(ChartCell.Count(point.N));
            if (series.IntervalName is null)
                continue;
            cells.Add(ChartCell.Of(point.Low, ValueScale.Say(data.Axis, point.Low)));
            cells.Add(ChartCell.Of(point.High, ValueScale.Say(data.Axis, point.High)));
        }
        cells.Add(ChartCell.Count(first.N));
        cells.Add(new(Remark(first)));
        return cells;
    }

    /// <summary>Why a mark is hollow.</summary>
    public static string Remark(SeriesPoint point) =>
        (point.Partial, point.FewData) switch
        {
            (true, true) => "incomplete, few data",
            (true, false) => "incomplete",
            (false, true) => "few data",
            _ => "",
        };

    private static ChartTable Dots(string title, TimeSeriesData data) =>
        new(
            $"{title}: {data.DotName} each",
            [new("When"), new("Title"), new("Value", IsNumber: true)],
            [
                .. data.Dots.Select(dot =>
                    (IReadOnlyList<ChartCell>)
                        [new(InstantWords.Say(dot.At, data.Calendar)), new(dot.Title) { Href = dot.Href }, new(dot.Shown, dot.Value)]
                ),
            ]
        );

    private static ChartTable Incidents(string title, TimeSeriesData data) =>
        new(
            $"{title}: incidents",
            [new("Started"), new("Incident"), new("Lasted"), new("Category")],
            [
                .. data.Incidents.Select(incident =>
                    (IReadOnlyList<ChartCell>)
                        [
                            new(InstantWords.Say(incident.At, data.Calendar)),
                            new(incident.Title) { Href = incident.Href },
                            new(DurationWords.Say(incident.Until - incident.At)),
                            new(CategoryNames.Title(incident.Category)),
                        ]
                ),
            ]
        );
}
