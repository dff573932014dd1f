using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Mappings;
using ReliabilityDashboard.Importing.Mappings.Reading;

namespace ReliabilityDashboard.Importing.Recognition;

/// <summary>What a file was recognised as.</summary>
/// <param name="Kind">The word of what its records become.</param>
/// <param name="Mapping">The name of the mapping; null: its columns are the fields.</param>
/// <param name="Why">By what it was told, in words for people.</param>
public sealed record Recognised(string Kind, string? Mapping, string Why);

/// <summary>A file that was looked at: how it will be read, or what must be said before.</summary>
/// <param name="Recognised">As what; null where nothing recognises it.</param>
/// <param name="Kind">What its records become.</param>
/// <param name="Mapping">The mapping that reads it; null: its columns are the fields.</param>
/// <param name="Reading">How it is read.</param>
/// <param name="Zone">In which its times without an offset are, where somebody said it or the mapping does.</param>
/// <param name="Questions">What must be said before anything is stored.</param>
/// <param name="Warnings">What is told of it on its run.</param>
public sealed record SettledFile(
    Recognised? Recognised, ImportKind? Kind, KnownMapping? Mapping, FileReading Reading, string? Zone,
    IReadOnlyList<ImportQuestion> Questions, IReadOnlyList<string> Warnings)
{
    /// <summary>Whether it can be imported without a word from anybody.</summary>
    public bool IsClear => Kind is not null && Questions.Count == 0;

    /// <summary>Whether somebody who is there looks at it first: nobody has answered for its shape yet. What is a kind of ours as it is,
    /// or read by a mapping that a person kept, goes in.</summary>
    public bool IsLookedAt => !IsRefused && !(IsClear && (Reading.Mapping is null || Mapping is { IsOurs: false }));

    /// <summary>The questions in sentences.</summary>
    public string Asks => string.Join(" ", Questions.Select(question => question.Said));

    /// <summary>What was seen of the file's beginning; null where it was not looked at.</summary>
    public FileHead? Head { get; init; }

    /// <summary>Whether files of the shape are not taken at all, whatever anybody says.</summary>
    public bool IsRefused => Mapping?.Mapping.Refused is not null;

    /// <summary>What it was found to hold where it was surveyed; null where its columns are the fields.</summary>
    public Survey? Survey { get; init; }
}
