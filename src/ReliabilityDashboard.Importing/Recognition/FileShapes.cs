using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Mappings;
using ReliabilityDashboard.Importing.Mappings.Reading;
using ReliabilityDashboard.Importing.Mappings.Values;
using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Importing.Recognition.Drafts;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Importing.Recognition;

/// <summary>Looks at files before anything of them is stored: what they are, how they are read, and what must be said before.</summary>
public sealed class FileShapes(
    MappingLibrary mappings, SourceZones zones, ServiceNameQuery names, IOptions<ImportOptions> options)
{
    /// <summary>Settles how a file is read, or asks.</summary>
    /// <param name="open">Opens the file at its beginning, as often as it is asked to.</param>
    /// <param name="asked">What the call says.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <param name="told">Told now and then which share of the file was read.</param>
    /// <exception cref="UnreadableFileException">The file as a whole cannot be read.</exception>
    public async Task<SettledFile> SettleAsync(
        Func<Stream> open, FileAsked asked, CancellationToken cancel, Action<double>? told = null)
    {
        var all = await mappings.AllAsync(cancel);
        var chosen = asked.Mapping is { } name
            ? all.FirstOrDefault(known => known.Mapping.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase)) : null;
        if (asked.Mapping is not null && chosen is null)
            return Open(new ImportQuestion(
                QuestionAbout.Kind, asked.Mapping, [.. all.Select(known => known.Mapping.Name)], $"there is no mapping {asked.Mapping}"));
        if (asked.Draft is { } draft) chosen = Drafted(draft, all);
        var head = Head(open, chosen?.Mapping.Encoding ?? asked.Encoding, asked.Sheet ?? chosen?.Mapping.Sheet);
        if (chosen is null && asked.Sheet is null && OfSheet(open, head, all) is { } found) (head, chosen) = found;
        if (asked is { Draft: null, Proposed: { } kind })
            chosen = Drafted(MappingProposal.Of(head, kind, asked, [.. all.Select(known => known.Mapping.Name)]), all);
        var guess = chosen is null
            ? new ShapeRecogniser(all).Recognise(head, asked.Name, asked.Kind)
            : Chosen(chosen, asked.Kind, head);
        if (guess.Fit is not { } fit) return Open([.. guess.Questions]) with { Head = head };
        head = head.Under(fit.Mapping?.Mapping.Told);
        if (fit.Mapping is { IsOurs: false, Mapping.Encoding: { } encoding } && !head.IsText)
            head = Head(open, encoding, asked.Sheet);
        return await SettleAsync(open, asked, head, fit, guess.Contradiction is { } against ? [against] : [], told, cancel);
    }

    private FileHead Head(Func<Stream> open, string? encoding, string? sheet) =>
        FileHeadReader.Read(open, options.Value.MaxDecompressedBytes, encoding, sheet);

    // A person's mapping may be to a sheet that is not the first one.
    private (FileHead, KnownMapping)? OfSheet(Func<Stream> open, FileHead head, IReadOnlyList<KnownMapping> all)
    {
        foreach (var known in all.Where(known =>
            !known.IsOurs && known.Mapping.Sheet is { } sheet && head.Sheets.Contains(sheet, StringComparer.OrdinalIgnoreCase)))
            if (Head(open, null, known.Mapping.Sheet) is var other && ShapeRecogniser.Fit(other, known) is not null) return (other, known);
        return null;
    }

    private async Task<SettledFile> SettleAsync(
        Func<Stream> open, FileAsked asked, FileHead head, ShapeFit fit, IReadOnlyList<string> warnings,
        Action<double>? told, CancellationToken cancel)
    {
        var mapping = fit.Mapping?.Mapping;
        var recognised = new Recognised(fit.Kind.Word, mapping?.Name, fit.Why);
        var reading = new FileReading
        {
            Mapping = mapping?.Fields is null ? null : mapping.Name, Version = fit.Mapping?.Version ?? 0, Form = head.Form.Ending,
            Encoding = head.Encoding, Sheet = asked.Sheet, Again = asked.Again?.Run,
        };
        // What a person says of the file while it is looked at goes before what the call said.
        var zone = asked.Draft?.Zone ?? asked.Zone ?? mapping?.Zone;
        var settled = new SettledFile(recognised, fit.Kind, fit.Mapping, reading, zone, [], [.. warnings, .. mapping?.Warnings ?? []])
        {
            Head = head,
        };
        if (mapping?.Refused is { } refused) return settled with { Questions = [new(QuestionAbout.Kind, null, [], refused)] };
        // A kind of our own that the call names is read as its rules say, which is to fail.
        if (!head.IsText && (asked.Kind is null || mapping is not null)) return settled with { Questions = [NotText] };
        if (fit.Score > 0 && head.Form.Format != FileFormat.Xlsx && !fit.Kind.Formats.Contains(head.Form.Format))
            return settled with
            {
                Questions = [new(QuestionAbout.Kind, null, [], $"{fit.Kind.Title} are taken as "
                    + $"{ListWords.Or([.. fit.Kind.Formats.Select(FileFormats.Name)])}, not as {head.Form.Format.Name()}.")],
            };
        // Where only the call or the name said what it is, they say as well how it is written.
        if (reading.Mapping is null) return (fit.Score > 0 && asked.Kind is null) || asked.Again is not null ? settled
            : settled with { Reading = new() { Sheet = reading.Sheet, Again = reading.Again } };

        var shape = new RecordShape(mapping!, fit.Kind, reading);
        var known = await names.ReadAsync(cancel);
        Survey survey;
        try
        {
            using var file = new RecordFile(open(), head.Form, shape, options.Value.MaxDecompressedBytes, reading.Encoding, reading.Sheet);
            survey = new Surveyor(shape, known.Contains).Read(file, asked.Most, cancel, told);
        }
        catch (UnreadableFileException wrong) when (wrong.IsOfEncoding)
        {
            return settled with { Questions = [NotText] };
        }
        var hasZone = zone is not null || (await zones.ReadAsync(cancel)).ContainsKey(asked.Source);
        return settled with
        {
            Survey = survey,
            Reading = reading with
            {
                Dates = survey.Instants.Where(place => place.Value.Order != DateOrder.Unknown)
                    .ToDictionary(place => place.Key, place => place.Value.Order.Word()!),
                Cleared = Cleared(asked.Again, fit.Kind, head, survey.Present),
                CommaLists = [.. survey.Lists.Where(list => list.Value.AllKnown).Select(list => list.Key)],
            },
            Questions = [.. new OpenQuestions(fit.Mapping!, fit.Kind, survey, hasZone).All()],
            Warnings = [.. settled.Warnings, .. Cut(mapping!, survey)],
        };
    }

    // What an earlier run read from the file and this one finds nowhere: what it said is taken back.
    private static IReadOnlyList<string>? Cleared(FileAgain? again, ImportKind kind, FileHead head, IReadOnlySet<string> present)
    {
        if (again is not { Mapping.Fields: { } before } || again.Kind != kind.Word) return null;
        var names = head.Lists.SelectMany(list => list.Names).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var gone = before.Where(field => field.Value?.Parts.Any(WasIn) == true)
            .Select(field => kind.Fields.Names[kind.Fields.Find(field.Key)])
            .Where(field => !present.Contains(field)).ToArray();
        return gone.Length > 0 ? gone : null;

        bool WasIn(FieldPart part) => part.Is is not null
            || new[] { part.Path }.Concat(part.Sum ?? []).OfType<string>()
                .Any(path => names.Contains(path) || (!head.IsTable && names.Contains(path.Split('.', '[')[0])));
    }

    // Not the version of anything that is kept; but a person's, not ours.
    private static KnownMapping Drafted(ShapeMapping draft, IReadOnlyList<KnownMapping> all) =>
        new(ShapeMappings.Whole(draft, name => name.Equals(draft.Name, StringComparison.OrdinalIgnoreCase)
                ? ShapeMappings.Find(name)
                : all.FirstOrDefault(known => known.Mapping.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Written),
            draft, -1, null, null);

    private static ShapeGuess Chosen(KnownMapping chosen, ImportKind? kind, FileHead head)
    {
        if (ImportKinds.Find(chosen.Mapping.Kind) is not { } its || (kind is not null && kind != its))
            return new(null, null, [new(QuestionAbout.Kind, null, [chosen.Mapping.Kind ?? ""],
                $"the mapping {chosen.Mapping.Name} makes {chosen.Mapping.Kind}, the call says {kind?.Word}")]);
        return new(new(its, chosen, 0, ShapeRecogniser.Fit(head, chosen)?.Why ?? "as the call says"), null, []);
    }

    private static IEnumerable<string> Cut(ShapeMapping mapping, Survey survey) =>
        (mapping.CutAt ?? []).Where(limit => survey.Rows == limit)
            .Select(limit => $"The file holds exactly {limit} records: such exports are cut off there.");

    private static ImportQuestion NotText =>
        new(QuestionAbout.Encoding, null, ["windows-1252", "iso-8859-1"], "the file is not UTF-8; say its encoding in a mapping");

    private static SettledFile Open(params ImportQuestion[] questions) => new(null, null, null, new(), null, questions, []);
}
