using System.Text;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Domain.PostMortems.Texts;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Learning;

/// <summary>What keeps a post-mortem from being stored at all, published or not.</summary>
internal static class PostMortemFaults
{
    public static async Task<IReadOnlyList<FieldFault>> OfAsync(ReliabilityContext context, PostMortem content, CancellationToken cancel)
    {
        var faults = new List<FieldFault>();
        if (string.IsNullOrWhiteSpace(content.Title)) faults.Add(new("title", "expected a text that is not empty"));
        faults.AddRange(
            Texts(content).Where(text => !StorableText.Is(text.Value)).Select(text => new FieldFault(text.Field, StorableText.Expected)));
        if (Texts(content).Sum(text => Encoding.UTF8.GetByteCount(text.Value ?? "")) > TextLimits.Bytes)
            faults.Add(new("sections", $"expected at most {TextLimits.Bytes / 1024 / 1024} MB of text in the whole post-mortem"));
        var known = await context.Incidents.Where(i => content.Incidents.Contains(i.Id)).Select(i => i.Id).ToListAsync(cancel);
        if (content.Incidents.Except(known).ToList() is { Count: > 0 } unknown)
            faults.Add(new("incidents", $"expected ids of stored incidents, not {string.Join(", ", unknown)}"));
        if (content.Factors.Count > ContributingFactor.Most || content.Factors.Any(word => word.Length > ContributingFactor.Longest))
            faults.Add(new(
                "factors", $"expected at most {ContributingFactor.Most} words or phrases of at most {ContributingFactor.Longest} letters"));
        if (content.Factors.Distinct().Count() < content.Factors.Count) faults.Add(new("factors", "expected each factor once"));
        if (content.Timeline.DistinctBy(line => line.Id).Count() < content.Timeline.Count)
            faults.Add(new("timeline", "expected each line once"));
        if (content.Actions.DistinctBy(action => action.Id).Count() < content.Actions.Count)
            faults.Add(new("actions", "expected each action once"));
        return faults;
    }

    private static IEnumerable<(string Field, string? Value)> Texts(PostMortem content) =>
    [
        ("title", content.Title),
        .. SectionNames.All.Select(section => ($"sections.{SectionNames.Of(section)}", content.Sections[section])),
        .. content.Factors.Index().Select(factor => ($"factors[{factor.Index}]", (string?)factor.Item)),
        .. content.Timeline.Index().SelectMany(line =>
            new[] { ($"timeline[{line.Index}].text", line.Item.Text), ($"timeline[{line.Index}].source", line.Item.Source) }),
        .. content.Actions.Index().SelectMany(action => Texts(action.Item, $"actions[{action.Index}].")),
    ];

    private static IEnumerable<(string Field, string? Value)> Texts(AgreedAction action, string path) =>
    [
        ($"{path}title", action.Title), ($"{path}owner", action.Owner), ($"{path}service", action.Service),
        ($"{path}caller", action.Caller), ($"{path}callee", action.Callee), ($"{path}pattern", action.Pattern),
    ];
}
