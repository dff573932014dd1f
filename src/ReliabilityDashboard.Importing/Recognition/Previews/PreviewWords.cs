using ReliabilityDashboard.Importing.Mappings.Reading;

namespace ReliabilityDashboard.Importing.Recognition.Previews;

/// <summary>What the words of a file mean.</summary>
internal static class PreviewWords
{
    public static IReadOnlyList<PreviewWord> Of(SettledFile settled)
    {
        if (settled.Survey is not { } survey || settled.Mapping is not { } known || settled.Kind is not { } kind) return [];
        var meanings = new RecordShape(known.Mapping, kind, settled.Reading).Readers
            .ToDictionary(reader => reader.Name, reader => reader.Meanings);
        return
        [
            .. survey.Words.OrderBy(word => word.Key.Field, StringComparer.Ordinal).ThenByDescending(word => word.Value)
                .Select(word => new PreviewWord(
                    word.Key.Field, word.Key.Word,
                    meanings[word.Key.Field].Find(word.Key.Word, out var meaning) ? meaning : null, word.Value)),
        ];
    }
}
