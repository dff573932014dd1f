using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Metrics;

namespace ReliabilityDashboard.Shell.Filters;

/// <summary>Chooses a period: a preset or two dates.</summary>
public sealed partial class PeriodFilter(ReportingCalendar calendar, TimeProvider clock)
{
    /// <summary>So many can be chosen by name.</summary>
    private const int Quarters = 8;

    private FilterPopover? popover;
    private string? first;
    private string? last;
    private string? problem;

    [Parameter, EditorRequired]
    public PageAddress Address { get; set; } = new();

    [Parameter]
    public EventCallback<PageAddress> AddressChanged { get; set; }

    private ReportingCalendar Calendar => calendar;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private ChosenPeriod Chosen => Address.Period(calendar, Now);

    /// <summary>The dates beside the name; null where the name is the dates.</summary>
    private string? Dates => Calendar.Name(Elapsed(Chosen.Period)) is var dates && dates != Chosen.Label ? dates : null;

    private bool IsShown(PeriodPreset preset) => (Address.HasChosenPeriod ? Address.Preset : PageDefaults.Preset(Address.Path)) == preset;

    /// <summary>A running quarter is shown up to today.</summary>
    private Period Elapsed(Period period) => Now > period.From && Now < period.To ? new Period(period.From, Now) : period;

    private string DatesOf(PeriodPreset preset) => Calendar.Name(Elapsed(Calendar.Choose(preset, Now).Period));

    private void FillDates()
    {
        var period = Elapsed(Chosen.Period);
        first = TypedTime.Say(calendar.LocalDate(period.From));
        last = TypedTime.Say(calendar.LocalDate(period.To.AddTicks(period.Length > TimeSpan.Zero ? -1 : 0)));
        problem = null;
    }

    private async Task Choose(PeriodPreset preset)
    {
        await popover!.CloseAsync();
        await AddressChanged.InvokeAsync(Address with { Preset = preset, From = null, To = null });
    }

    private async Task Choose(Period period)
    {
        await popover!.CloseAsync();
        await AddressChanged.InvokeAsync(Address.Spanning(period, calendar));
    }

    private async Task ChooseDates()
    {
        if (string.IsNullOrWhiteSpace(first) || string.IsNullOrWhiteSpace(last))
            problem = "Both dates are needed.";
        else if (TypedTime.ReadDate(first) is not { } from || TypedTime.ReadDate(last) is not { } to || to == DateOnly.MaxValue)
            problem = $"{SentenceWords.Begin(TypedTime.ExpectedDate)}.";
        else if (to < from)
            problem = "The last day lies before the first.";
        else if ((OutOfReach("from", from) ?? OutOfReach("to", to)) is { } far)
            problem = $"{far.Heading}.";
        else if (LongestPeriod.Fault(from.ToDateTime(TimeOnly.MinValue), to.ToDateTime(TimeOnly.MinValue)) is { } tooLong)
            problem = $"{tooLong}.";
        else
            // The address excludes its end, people include it.
            await Choose(new Period(calendar.Midnight(from), calendar.Midnight(to.AddDays(1))));
    }

    private static Refusal? OutOfReach(string field, DateOnly date) => MetricPeriods.OutOfReach(field, date.ToDateTime(TimeOnly.MinValue));
}
