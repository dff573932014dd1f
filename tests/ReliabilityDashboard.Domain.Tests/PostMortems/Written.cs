using System.Globalization;
using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.PostMortems;

namespace ReliabilityDashboard.Domain.Tests.PostMortems;

/// <summary>Post-mortems as people write them.</summary>
internal static class Written
{
    public static PostMortem Complete { get; } =
        new()
        {
            Title = "Card provider times out at checkout",
            Incidents = [7],
            Sections = new()
            {
                Summary = "Checkout waited for the card provider.",
                Impact = "34 % of users.",
                Propagation = "The call has no timeout of its own.",
                DetectionGaps = "No signal on the thread pool.",
                KnowledgeGaps = "The client's defaults are written nowhere.",
                StructuralChange = "Checkout answers without the provider.",
            },
            Timeline = [Line(1, "09:12", "Started"), Line(2, "10:31", "Resolved")],
            Actions = [Action(1, "Circuit breaker with queued fallback")],
        };

    public static TimelineEvent Line(int id, string time, string text) =>
        new(
            Id(id), DateTime.SpecifyKind(DateTime.Parse($"2026-09-14 {time}", CultureInfo.InvariantCulture), DateTimeKind.Utc), text,
            TimelineEvent.Typed);

    public static AgreedAction Action(int id, string title) => new(Id(id), title, ActionKind.Architectural);

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
