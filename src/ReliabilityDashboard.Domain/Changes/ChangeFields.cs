using System.Text.Json.Serialization;

namespace ReliabilityDashboard.Domain.Changes;

/// <summary>The fields of a change that people may say too, as one side said them or as they hold. Null: nothing is said.</summary>
public sealed record ChangeFields
{
    /// <summary>The service it touched.</summary>
    public string? Service { get; init; }
    /// <summary>What kind of change it was.</summary>
    public ChangeKind? Kind { get; init; }
    /// <summary>How it was written.</summary>
    public WrittenBy? WrittenBy { get; init; }
    /// <summary>The incident it was made for: its id there, by people also source/id.</summary>
    public string? Fixes { get; init; }
    /// <summary>How it was rolled out.</summary>
    public RolloutStrategy? Strategy { get; init; }
    /// <summary>How it ended.</summary>
    public ChangeResult? Result { get; init; }

    /// <summary>Whether nothing is said.</summary>
    [JsonIgnore]
    public bool IsEmpty => this == new ChangeFields();

    /// <summary>The fields as they hold: people's words over the source's newest.</summary>
    public static ChangeFields Merge(ChangeFields source, ChangeFields person) => new()
    {
        Service = person.Service ?? source.Service,
        Kind = person.Kind ?? source.Kind,
        WrittenBy = person.WrittenBy ?? source.WrittenBy,
        Fixes = person.Fixes ?? source.Fixes,
        Strategy = person.Strategy ?? source.Strategy,
        Result = person.Result ?? source.Result,
    };
}

/// <summary>What a record or a person says anew of those fields. Of a person, cleared withdraws their word, so that the source's newest
/// holds again.</summary>
public sealed record ChangePatch
{
    /// <inheritdoc cref="ChangeFields.Service"/>
    public Given<string> Service { get; init; }
    /// <inheritdoc cref="ChangeFields.Kind"/>
    public Given<ChangeKind?> Kind { get; init; }
    /// <inheritdoc cref="ChangeFields.WrittenBy"/>
    public Given<WrittenBy?> WrittenBy { get; init; }
    /// <inheritdoc cref="ChangeFields.Fixes"/>
    public Given<string> Fixes { get; init; }
    /// <inheritdoc cref="ChangeFields.Strategy"/>
    public Given<RolloutStrategy?> Strategy { get; init; }
    /// <inheritdoc cref="ChangeFields.Result"/>
    public Given<ChangeResult?> Result { get; init; }

    /// <summary>What one side says from now on.</summary>
    public ChangeFields Over(ChangeFields said) => new()
    {
        Service = Service.Over(said.Service),
        Kind = Kind.Over(said.Kind),
        WrittenBy = WrittenBy.Over(said.WrittenBy),
        Fixes = Fixes.Over(said.Fixes),
        Strategy = Strategy.Over(said.Strategy),
        Result = Result.Over(said.Result),
    };
}
