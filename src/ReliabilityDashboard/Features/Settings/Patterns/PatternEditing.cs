using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Features.Settings.Patterns;

/// <summary>Reads and sets the patterns by which it is told how a change was written, for the person at the page.</summary>
public sealed class PatternEditing(SettingQuery settings, SettingWriter writer, CurrentPerson person)
{
    private const int Most = 200;

    public async Task<HeldPatterns> ReadAsync(CancellationToken cancel) =>
        await settings.FindAsync(SettingKeys.WrittenByPatterns, cancel) is { } set
            ? new(set.As<WrittenByPatterns>()?.Patterns ?? []) { SetBy = set.SetBy, SetAt = set.SetAt }
            : new(WrittenByPatterns.Default.Patterns);

    /// <summary>Stores patterns, with who and when; null has the default hold again.</summary>
    /// <returns>Why they were not taken, by the number of the pattern; none where they were.</returns>
    public async Task<IReadOnlyList<FieldFault>> SetAsync(IReadOnlyList<WrittenByPattern>? patterns, CancellationToken cancel)
    {
        var by = person.Demand(Right.SetChangePatterns);
        List<FieldFault> faults =
        [
            .. (patterns ?? []).Index().Where(one => one.Item.Fault() is not null)
                .Select(one => new FieldFault($"{one.Index}", one.Item.Fault()!)),
        ];
        if (patterns?.Count > Most) faults.Add(new("", $"expected at most {Most} patterns"));
        if (faults.Count > 0) return faults;
        await writer.SetAsync(SettingKeys.WrittenByPatterns, patterns is null ? null : new WrittenByPatterns(patterns), by, cancel);
        return [];
    }
}

/// <summary>The patterns that hold.</summary>
/// <param name="Patterns">In the order in which they were written.</param>
public sealed record HeldPatterns(IReadOnlyList<WrittenByPattern> Patterns)
{
    /// <summary>Who set them last; null while the defaults hold.</summary>
    public string? SetBy { get; init; }

    /// <summary>When, UTC.</summary>
    public DateTime? SetAt { get; init; }
}
