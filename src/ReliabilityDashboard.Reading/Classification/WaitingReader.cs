using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Classification;
using ReliabilityDashboard.Domain.Classification.Learning;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Crashes;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Triage;

namespace ReliabilityDashboard.Reading.Classification;

/// <summary>Tells what waits for a person to say its category, and what is suggested. A suggestion counts in no figure.</summary>
public sealed class WaitingReader(
    IncidentTextQuery texts, CrashGroupQuery groups, SignsReader signs, SpeakingModel models, HistoryCache cache, AnswerCache answers)
{
    /// <summary>All that waits: incidents that count, by start, then crash groups.</summary>
    public async Task<IReadOnlyList<WaitingRecord>> ReadAsync(CancellationToken cancel)
    {
        var model = await models.FindAsync(cancel);
        return await answers.GetAsync(
            $"waiting for triage, by {model?.LearnedAt.Ticks.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "rules"}",
            PartsRead.By<WaitingReader>(), Kept.AsLongAsTrue, () => MakeAsync(model, CancellationToken.None), cancel);
    }

    /// <summary>What of it a filter lets through.</summary>
    public async Task<IReadOnlyList<WaitingRecord>> ReadAsync(RecordFilter filter, CancellationToken cancel)
    {
        var all = await ReadAsync(cancel);
        if (filter.IsAll) return all;
        var resolved = (await cache.GetAsync(cancel)).Names.Resolve(filter);
        var (incidents, crashes) = (IncidentDimensions.InMemory.Passing(resolved), CrashDimensions.InMemory.Passing(resolved));
        return
        [
            .. all.Where(one => one.Incident is { } incident ? incidents(new(incident, null)) : crashes(one.Group!.Newest)),
        ];
    }

    /// <summary>How many incidents of a period wait, and for how many of them a category is suggested.</summary>
    public async Task<WaitingCount> CountAsync(RecordFilter filter, Period period, CancellationToken cancel)
    {
        var waiting = (await ReadAsync(filter, cancel)).Where(one => one.Incident is { } incident && period.Contains(incident.StartedAt));
        return waiting.Aggregate(default(WaitingCount), (count, one) =>
            new(count.Incidents + 1, count.Suggested + (one.Suggested is null ? 0 : 1)));
    }

    /// <summary>How many wait, without looking at what is suggested.</summary>
    public async Task<int> CountAsync(CancellationToken cancel)
    {
        var history = await cache.GetAsync(cancel);
        return history.Incidents.Count(one => Waits(one.Incident)) + (await groups.WaitingAsync(cancel)).Count;
    }

    /// <summary>Whether an incident waits: it counts, and nobody has said its category.</summary>
    public static bool Waits(Incident incident) => incident is { Counts: true, Category: null };

    private async Task<IReadOnlyList<WaitingRecord>> MakeAsync(LearnedModel? model, CancellationToken cancel)
    {
        var history = await cache.GetAsync(cancel);
        Incident[] waiting = [.. history.Incidents.Select(one => one.Incident).Where(Waits)];
        var descriptions = waiting.Length == 0
            ? new Dictionary<long, string?>()
            : await texts.DescriptionsAsync(waiting: true, cancel);
        var beside = await signs.OfAsync(history, waiting, descriptions, cancel);
        var names = new NamesInText(history.Names.ServiceNames);
        return
        [
            .. waiting.Select(one =>
            {
                var (text, known) = (descriptions.GetValueOrDefault(one.Id), beside[one.Id]);
                return new WaitingRecord(
                    TriageKind.Incident, one.Id, one.Title, text, one.StartedAt, Told(one.Title, text, known.Signs))
                {
                    Incident = one, Origin = known.Origin,
                };
            }),
            .. (await groups.WaitingAsync(cancel)).OrderByDescending(group => group.Crashes).Select(group => new WaitingRecord(
                TriageKind.CrashGroup, group.Newest.Group, group.Newest.Title, group.Message, group.Newest.At,
                Told(group.Newest.Title, group.Message, null))
            {
                Group = group,
            }),
        ];

        Classified Told(string title, string? text, IncidentSigns? known) =>
            model is null ? RuleClassifier.Of(title, text, known) : model.Of(title, text, names);
    }
}
