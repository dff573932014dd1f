using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Reading.Advice;

/// <summary>The improvement that an advice becomes.</summary>
public static class AdvisedAction
{
    private const int RoomForRest = 20;

    /// <summary>The action: target, pattern and evidence filled.</summary>
    public static ActionPatch Of(PatternAdvice advice) => new()
    {
        Title = Given<string>.Of(AdviceWords.Title(advice)),
        Kind = Given<ActionKind?>.Of(ActionKind.Architectural),
        Service = Said(advice.Target.Service),
        Caller = Said(advice.Target.Caller),
        Callee = Said(advice.Target.Callee),
        Pattern = Given<string>.Of(advice.Rule.Pattern.Word),
        Evidence = Given<string>.Of(Evidence(advice)),
        Incidents = Given<ValueList<string>>.Of(
            [.. advice.Because.Where(one => one.Kind == EvidenceKind.Incident).Select(one => one.Id).Distinct()]),
    };

    private static Given<string> Said(string? text) => text is null ? default : Given<string>.Of(text);

    // Every line whole, as many as there is room for.
    private static string Evidence(PatternAdvice advice)
    {
        List<string> lines = [SentenceWords.Begin(advice.Title) + "."];
        var letters = lines[0].Length;
        foreach (var (place, one) in advice.Because.Index())
        {
            var line = one.Kind == EvidenceKind.Incident ? one.Text : $"{one.Id}: {one.Text}";
            letters += line.Length + 1;
            if (letters > ActionRules.LongestText - RoomForRest)
            {
                lines.Add($"and {Typography.Number(advice.Because.Count - place)} more");
                break;
            }
            lines.Add(line);
        }
        return string.Join('\n', lines);
    }
}
