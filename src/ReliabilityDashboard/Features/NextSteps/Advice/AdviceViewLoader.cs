using System.Globalization;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Advice;
using ReliabilityDashboard.Reading.Effects;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.NextSteps.Advice;

/// <summary>Makes the view of pattern advice for an address.</summary>
public sealed class AdviceViewLoader(AdviceReader advice, EffectReader effects, GraphReader graphs)
{
    /// <summary>What of the advice is listed, in an address.</summary>
    public const string Parameter = "advice";

    /// <param name="address">The page's.</param>
    /// <param name="faults">What of the address cannot be read is added.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<AdviceView> LoadAsync(PageAddress address, List<string> faults, CancellationToken cancel)
    {
        var graph = await graphs.ReadAsync(ProtectionCredit.Stated, null, cancel);
        var all = await advice.ReadAsync(cancel);
        return new(
            all, State(address, faults),
            graph.History.IncidentsById(all.SelectMany(one => one.Found.Because).Select(one => one.Id)),
            graph.Graph.At)
        {
            Effects = await effects.ReadAsync(cancel),
        };
    }

    /// <summary>The address that lists what is in a state.</summary>
    public static string Of(PageAddress address, AdviceState state) =>
        address.WithOther(Parameter, state == AdviceState.New ? null : ApiJson.Word(state)).ToString();

    private static AdviceState State(PageAddress address, List<string> faults)
    {
        if (address.Other(Parameter) is not { } asked) return AdviceState.New;
        if (ApiJson.Value<AdviceState>(asked) is { } state) return state;
        faults.Add($"No advice is “{asked}”; it is {SentenceWords.List(AdviceView.States.Select(one => ApiJson.Word(one.State)))}.");
        return AdviceState.New;
    }
}
