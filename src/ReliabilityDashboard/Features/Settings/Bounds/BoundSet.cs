using System.Globalization;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Features.Settings.Bounds;

/// <summary>Bounds that people set together: percentages that rise in the order of their fields.</summary>
/// <param name="Key">Where they are stored.</param>
/// <param name="Title">As people read it.</param>
/// <param name="Says">What they divide and who reads it.</param>
/// <param name="Fields">From the lowest bound to the highest.</param>
/// <param name="Classes">What lies below the first, between two and from the last on: one more than fields.</param>
public abstract record BoundSet(string Key, string Title, string Says, IReadOnlyList<BoundField> Fields, IReadOnlyList<BoundClass> Classes)
{
    /// <summary>In percent, in the order of the fields.</summary>
    public abstract IReadOnlyList<decimal> Defaults { get; }

    /// <summary>What a person set, in percent; null where nobody did.</summary>
    internal abstract Task<IReadOnlyList<decimal>?> ReadAsync(SettingQuery settings, CancellationToken cancel);

    /// <summary>Stores bounds without a fault; null withdraws them.</summary>
    internal abstract Task StoreAsync(SettingWriter writer, IReadOnlyList<decimal>? percents, string person, CancellationToken cancel);

    /// <summary>Everything that cannot be taken, each naming its field and what was expected.</summary>
    public IReadOnlyList<FieldFault> FaultsOf(IReadOnlyList<decimal?> percents)
    {
        List<FieldFault> faults = [];
        for (var index = 0; index < Fields.Count; index++)
        {
            if (percents[index] is not (> 0 and <= 100))
                faults.Add(new(Fields[index].Name, $"{Fields[index].Label}: expected a percentage above 0 and at most 100"));
            else if (index > 0 && percents[index - 1] is > 0 and <= 100 and var below && percents[index] <= below)
                faults.Add(
                    new(
                        Fields[index].Name,
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"{Fields[index].Label}: expected more than {below:0.####}, where “{Fields[index - 1].Label}” stands")
                    )
                );
        }
        return faults;
    }
}

/// <summary>Bounds that are stored as one record of the domain, in fractions.</summary>
/// <param name="Key">Where they are stored.</param>
/// <param name="Title">As people read it.</param>
/// <param name="Says">What they divide and who reads it.</param>
/// <param name="Fields">From the lowest bound to the highest.</param>
/// <param name="Classes">What lies below the first, between two and from the last on: one more than fields.</param>
/// <param name="Default">What holds while nobody set anything.</param>
/// <param name="Split">The record's fractions, in the order of the fields.</param>
/// <param name="Make">A record of such fractions.</param>
public sealed record BoundSet<T>(
    string Key, string Title, string Says, IReadOnlyList<BoundField> Fields, IReadOnlyList<BoundClass> Classes,
    T Default, Func<T, IReadOnlyList<double>> Split, Func<IReadOnlyList<double>, T> Make) : BoundSet(Key, Title, Says, Fields, Classes)
    where T : class
{
    public override IReadOnlyList<decimal> Defaults => Percents(Default);

    internal override async Task<IReadOnlyList<decimal>?> ReadAsync(SettingQuery settings, CancellationToken cancel) =>
        await settings.ReadAsync<T>(Key, cancel) is { } set ? Percents(set) : null;

    internal override Task StoreAsync(SettingWriter writer, IReadOnlyList<decimal>? percents, string person, CancellationToken cancel) =>
        writer.SetAsync(Key, percents is null ? null : Make([.. percents.Select(percent => (double)(percent / 100))]), person, cancel);

    // As decimals 0.9995 is 99.95, as doubles it may fall a digit short of itself.
    private decimal[] Percents(T bounds) => [.. Split(bounds).Select(fraction => (decimal)fraction * 100)];
}

/// <summary>One bound of a set, in percent.</summary>
/// <param name="Name">As faults name it, such as <c>at_risk</c>.</param>
/// <param name="Label">As people read it, such as "At risk from".</param>
public sealed record BoundField(string Name, string Label);

/// <summary>What the bounds divide: the word between two of them.</summary>
public sealed record BoundClass(string Word, TagKind Kind = TagKind.Neutral);
