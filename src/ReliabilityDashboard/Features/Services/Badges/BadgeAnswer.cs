using ReliabilityDashboard.Reading.Services;

namespace ReliabilityDashboard.Features.Services.Badges;

/// <summary>A badge as programs read it.</summary>
/// <param name="Service">Its name.</param>
/// <param name="Figure">What it tells.</param>
/// <param name="Label">The figure's word.</param>
/// <param name="Value">A fraction of crash-free sessions and of protected calls, else a count; null without data.</param>
/// <param name="N">What it stands on: sessions, incidents, calls that wait.</param>
/// <param name="Text">As people read it.</param>
public sealed record BadgeAnswer(string Service, string Figure, string Label, double? Value, long N, string Text)
{
    public static BadgeAnswer Of(ServiceBadge badge) =>
        new(badge.Service, BadgeAddress.Word(badge.Figure), badge.Label, badge.Value, badge.N, badge.Text);
}
