using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Storage.BulkWriting;

namespace ReliabilityDashboard.Importing.Sources.Statuspage;

/// <summary>Reads their instants and keeps the first fault.</summary>
internal sealed class StatuspageInstants(MappingContext context)
{
    public Rejection? Fault { get; private set; }

    public Given<DateTime?> Read(StatuspageValue value, string field)
    {
        if (value.Text is not { } text) return value.IsGiven ? Given<DateTime?>.Cleared : default;
        if (context.TryInstant(text, out var instant, out var fault)) return Given<DateTime?>.Of(instant);
        Fault ??= new(field, $"{fault}, found '{text}'");
        return default;
    }

    // An update is no field of the incident: where its instant cannot be read, the incident is still good.
    public IReadOnlyList<StatuspageMoment> Read(IReadOnlyList<StatuspageUpdate> updates) => [.. updates.Select(Read)];

    private StatuspageMoment Read(StatuspageUpdate update)
    {
        var isDisplayed = Try(update.DisplayAt, out var at);
        if (!isDisplayed) Try(update.CreatedAt, out at);
        return new(at, isDisplayed, update.Status.Text, StatuspageText.Plain(update.Body.Text), update.Parts);
    }

    private bool Try(StatuspageValue value, out DateTime? at)
    {
        at = context.TryInstant(value.Text, out var instant, out _) ? instant : null;
        return at is not null;
    }
}
