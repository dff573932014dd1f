using ReliabilityDashboard.Domain.Losses;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Reading.Settings;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Features.Settings.Business;

/// <summary>Reads and sets what money and service levels are reckoned with, for the person at the page.</summary>
public sealed class BusinessEditing(
    SettingReader settings, IndustryReader industry, ServiceLevelWindowSetting windows, SettingWriter writer, CurrentPerson person)
{
    private const double MostAnHour = 1_000_000;

    public async Task<HeldBusiness> ReadAsync(CancellationToken cancel)
    {
        var cost = await settings.FindAsync(SettingKeys.ResponseCostPerHour, cancel);
        var window = await settings.FindAsync(SettingKeys.ServiceLevelWindow, cancel);
        return new(cost?.As<double?>(), cost, await windows.ReadAsync(cancel), window, await industry.ReadAsync(cancel));
    }

    /// <summary>Sets what an hour of response costs; null: none, which is the default.</summary>
    /// <returns>Why it was not taken; null where it was.</returns>
    public async Task<string?> SetHourlyCostAsync(double? perHour, CancellationToken cancel)
    {
        var by = person.Demand(Right.WeighJourneys);
        if (perHour is not (null or (> 0 and <= MostAnHour))) return "expected a number above 0 and at most 1 000 000";
        await writer.SetAsync(SettingKeys.ResponseCostPerHour, perHour, by, cancel);
        return null;
    }

    /// <summary>Sets over which time service levels are kept.</summary>
    public async Task SetWindowAsync(ServiceLevelWindow window, CancellationToken cancel)
    {
        var by = person.Demand(Right.WeighJourneys);
        await writer.SetAsync<ServiceLevelWindow?>(
            SettingKeys.ServiceLevelWindow, window == ServiceLevelWindow.Last28Days ? null : window, by, cancel);
    }

    /// <summary>Confirms a value of a published figure, so that it counts; null withdraws it.</summary>
    /// <returns>Why it was not taken; null where it was.</returns>
    public async Task<string?> ConfirmAsync(IndustryFigure figure, double? value, CancellationToken cancel)
    {
        var by = person.Demand(Right.WeighJourneys);
        if (value is not null && figure.Refuses(value) is { } reason) return reason;
        await writer.SetAsync(IndustryReader.KeyOf(figure), value, by, cancel);
        return null;
    }
}

/// <summary>What money and service levels are reckoned with.</summary>
/// <param name="PerHour">Cost of an hour of response; null: none.</param>
/// <param name="Cost">Who set it.</param>
/// <param name="Window">Of service levels.</param>
/// <param name="WindowSet">Who set it; null: the default holds.</param>
/// <param name="Industry">Published figures with what was confirmed of them.</param>
public sealed record HeldBusiness(
    double? PerHour, Setting? Cost, ServiceLevelWindow Window, Setting? WindowSet, IReadOnlyList<HeldFigure> Industry);
