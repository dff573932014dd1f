namespace ReliabilityDashboard.Features.PostMortems.Editing;

/// <summary>A text that the browser kept because the app had not said that it is stored.</summary>
/// <param name="Field">Its field, see <see cref="KeptField"/>.</param>
/// <param name="Text">As it was typed.</param>
/// <param name="From">As it was stored when typing began.</param>
/// <param name="At">When it was typed, in milliseconds since 1970.</param>
public sealed record KeptText(string Field, string Text, string From, long At)
{
    /// <summary>When it was typed, UTC.</summary>
    public DateTime TypedAt => DateTimeOffset.FromUnixTimeMilliseconds(At).UtcDateTime;
}
