using Microsoft.AspNetCore.Components;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Journeys;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Matrix;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Storage.Journeys;

namespace ReliabilityDashboard.Features.Impact.Journeys;

/// <summary>The form of what one journey is worth.</summary>
public sealed partial class JourneyForm(JourneyEditing editing, SaveAttempts attempts) : ComponentBase
{
    private double? weight, orderValue, sessions;
    private decimal? conversion, target;
    private string? owner, critical, result;

    [Parameter, EditorRequired] public StoredJourney Journey { get; set; } = null!;
    [Parameter, EditorRequired] public string Currency { get; set; } = "";
    /// <summary>The page without the form.</summary>
    [Parameter, EditorRequired] public string Close { get; set; } = "";
    [Parameter] public EventCallback OnSaved { get; set; }

    private IReadOnlyList<string> Shift { get; set; } = [];

    private bool IsChanged => weight != Journey.Weight || !Figures.Or(Journey.Source).Besides(Journey.Holds).Equals(new());

    private JourneyFigures Figures => new()
    {
        ConversionRate = Fraction(conversion),
        AverageOrderValue = orderValue,
        SessionsPerHour = sessions,
        SlaTarget = Fraction(target),
        Owner = string.IsNullOrWhiteSpace(owner) ? null : owner.Trim(),
        CriticalServices = string.IsNullOrWhiteSpace(critical) ? null : Names(critical),
    };

    protected override void OnInitialized() => Take();

    // What is typed stays typed while the page loads anew around it.
    private void Take()
    {
        var holds = Journey.Holds;
        (weight, conversion, orderValue, sessions, target) = (
            Journey.Weight, Percent(holds.ConversionRate), holds.AverageOrderValue, holds.SessionsPerHour, Percent(holds.SlaTarget));
        (owner, critical) = (holds.Owner, string.Join("; ", holds.CriticalServices ?? []));
    }

    private async Task SetAsync(Action set)
    {
        set();
        result = null;
        Shift = Figures.Faults().FirstOrDefault() is { Field: { } field, Expected: { } expected }
            ? [$"{SentenceWords.Begin(field.Replace('_', ' '))}: {expected}."]
            : await ShiftAsync();
    }

    private async Task<IReadOnlyList<string>> ShiftAsync()
    {
        IReadOnlyList<string> said = [];
        var fault = await attempts.TryAsync(async () =>
            said = MatrixShiftWords.Say(await editing.TryAsync(Journey, weight, Figures, CancellationToken.None), new(Currency)));
        return fault is null ? said : [fault];
    }

    private async Task SaveAsync() => result = await attempts.TryAsync(async () =>
    {
        result = (await editing.SaveAsync(Journey, weight, Figures, CancellationToken.None)).Refusal;
        if (result is not null) return;
        Shift = [];
        result = "Saved. Every page uses it from now on.";
        await OnSaved.InvokeAsync();
        Take();
    }) ?? result;

    private static string Of<T>(string label, T? said) where T : struct, IFormattable =>
        said is { } known ? $"{label} (source: {known.ToString("0.####", System.Globalization.CultureInfo.InvariantCulture)})" : label;

    private static ValueList<string> Names(string text) =>
        [.. text.Split([';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    // As decimals 0.9995 is 99.95, as doubles it may fall a digit short of itself.
    private static decimal? Percent(double? fraction) => (decimal?)fraction * 100;

    private static double? Fraction(decimal? percent) => (double?)(percent / 100);
}
