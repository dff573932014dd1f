using System.Globalization;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain.Breakers;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Features.NextSteps.Advice;
using ReliabilityDashboard.Reading.Breakers;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.NextSteps;

/// <summary>Makes the view of next steps for an address; waits for no computation.</summary>
public sealed class NextStepsLoader(
    BreakerReader breakers, BreakerProgress progress, GraphReader graphs, CreditSetting credits, CreditWorldsReader worlds,
    AdviceViewLoader advice, IOptions<BusinessOptions> business)
{
    private readonly BreakerWords words = new(new MoneyWords(business.Value.Currency));

    /// <summary>A computation goes on in this process.</summary>
    public bool IsComputing => progress.Share is not null;

    public async Task<NextStepsView> LoadAsync(PageAddress address, CancellationToken cancel)
    {
        List<string> faults = [.. address.Faults];
        var usual = await credits.OrDefaultAsync(null, cancel);
        var credit = address.Credit(faults, usual);
        var stated = await graphs.ReadAsync(ProtectionCredit.Stated, null, cancel);
        var proven = await graphs.ReadAsync(ProtectionCredit.Proven, null, cancel);
        var graph = credit == ProtectionCredit.Stated ? stated : proven;
        var units = graph.Question.Units;
        var unit = Unit(address, units, faults);
        var answer = await breakers.ReadAsync(unit, BreakerReader.UsualMost, credit, cancel);
        var other = await breakers.ReadAsync(unit, BreakerReader.UsualMost, credit.Other(), cancel);
        return new(answer, units, unit, credit, words)
        {
            UsualCredit = usual,
            Worlds = await worlds.ReadAsync(cancel),
            TestFirst = await breakers.ReadTestFirstAsync(cancel),
            Advice = await advice.LoadAsync(address, faults, cancel),
            BothWorlds = credit == ProtectionCredit.Stated ? words.BothWorlds(answer, other) : words.BothWorlds(other, answer),
            Incidents = graph.History.IncidentsById(
                answer.Plan.SelectMany(one => one.Incidents).Concat(answer.TooLittleHistory.SelectMany(one => one.Incidents))),
            HasGraph = graph.Graph.Edges.Any(edge => edge.Spreads),
            Faults = faults,
        };
    }

    private static LossUnit? Unit(PageAddress address, IReadOnlyList<LossUnit> units, List<string> faults)
    {
        if (address.Other("unit") is { } asked)
        {
            if (units.Cast<LossUnit?>().FirstOrDefault(unit => BreakerWords.Of(unit!.Value) == asked) is { } found) return found;
            var known = SentenceWords.List(units.Select(BreakerWords.Of).DefaultIfEmpty("nothing"));
            faults.Add($"The loss cannot be said in “{asked}”; now it can in {known}.");
        }
        return units.Cast<LossUnit?>().FirstOrDefault();
    }
}
