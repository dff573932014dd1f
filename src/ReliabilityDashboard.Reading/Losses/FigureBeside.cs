using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Losses;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Reading.Losses;

/// <summary>A published figure with the organisation's own of the same kind.</summary>
/// <param name="Held">As published and as confirmed.</param>
/// <param name="Own">None where nothing of the organisation is like it.</param>
public sealed record FigureBeside(HeldFigure Held, Measured Own)
{
    /// <summary>All figures beside what the incidents of an answer come to.</summary>
    public static IReadOnlyList<FigureBeside> Of(IEnumerable<HeldFigure> figures, ImpactAnswer? answer) =>
        [.. figures.Select(one => new FigureBeside(one, answer is null ? Measured.None : OwnOf(one.Figure, answer)))];

    /// <summary>The confirmed value, and the own with its n.</summary>
    public string Say(MoneyWords money)
    {
        string Said(double value) => Held.Figure.Unit == IndustryUnit.Share ? RateWords.Bound(value) : money.Brief(value);
        var confirmed = Said(Held.Confirmed ?? Held.Figure.Value);
        return Own.Value is { } own ? $"{confirmed}; yours {Said(own)} (n {Typography.Number(Own.N)})" : confirmed;
    }

    private static Measured OwnOf(IndustryFigure figure, ImpactAnswer answer) => figure.Id switch
    {
        IndustryFigure.CostPerIncident when answer.All.N > 0 =>
            new(answer.Money.Values.Max(loss => loss.Amount), answer.All.N),
        IndustryFigure.IntegrationShare => Measured.Share(
            answer.Incidents.Count(one => one.Category == IncidentCategory.Integration),
            answer.Incidents.Count(one => one.Category is not null)),
        _ => Measured.None,
    };
}
