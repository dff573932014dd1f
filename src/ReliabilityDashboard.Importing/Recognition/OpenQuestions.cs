using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Mappings;
using ReliabilityDashboard.Importing.Mappings.Values;

namespace ReliabilityDashboard.Importing.Recognition;

/// <summary>What a mapping leaves open of a file that was surveyed.</summary>
/// <param name="known">The mapping.</param>
/// <param name="kind">What its records become.</param>
/// <param name="survey">What the file holds.</param>
/// <param name="hasZone">Whether somebody said a zone.</param>
internal sealed class OpenQuestions(KnownMapping known, ImportKind kind, Survey survey, bool hasZone)
{
    private const int MostWords = 50, MostChoices = 30;
    private readonly ShapeMapping mapping = known.Mapping;
    private readonly FieldForms forms = FieldForms.Of(kind);

    public IEnumerable<ImportQuestion> All() => survey.Records == 0 ? [.. Others()]
        : [.. Others(), .. Columns(), .. Ids(), .. Repeated(), .. Dates(), .. Zone(), .. Words(), .. Numbers(), .. Lists()];

    private IEnumerable<ImportQuestion> Others()
    {
        if (survey.Others.Count == 0 || mapping.Only is not { } only) yield break;
        yield return new(
            QuestionAbout.Word, only.Where, [.. survey.Others.Keys.Select(Word)],
            $"which of them are {kind.Word}? {string.Join(", ", survey.Others.Select(other => $"{Word(other.Key)} {other.Value}"))}; "
                + $"taken without asking: {string.Join(", ", only.In)}");

        string Word(string other) => other[(only.Where.Length + 2)..];
    }

    private IEnumerable<ImportQuestion> Columns()
    {
        foreach (var field in Wanted().Where(field => !survey.Present.Contains(field)))
        {
            var offered = mapping.Proposed?.GetValueOrDefault(field)?.Parts.Select(part => part.Path).OfType<string>()
                .Where(survey.Columns.Contains).ToList() ?? [];
            yield return new(
                QuestionAbout.Column, field, Choices(field, offered),
                offered.Count > 0
                    ? $"the file has no column of {field} but {ListWords.Or(offered)}, which may be the time of paperwork"
                    : $"the file has no column of {field}");
        }
    }

    // What the mapping asks for, what a kind cannot be without, and of a person's mapping every column it names.
    private IEnumerable<string> Wanted()
    {
        var said = mapping.Fields ?? new Dictionary<string, FieldSource?>();
        var required = kind.Required.Where(either => !either.Any(survey.Present.Contains)).Select(either => either[^1]);
        var named = known.IsOurs ? []
            : (known.Written.Fields ?? new Dictionary<string, FieldSource?>())
                .Where(field => field.Value is not null).Select(field => field.Key);
        return required.Concat(mapping.Asks ?? []).Concat(named)
            .Select(field => kind.Fields.Names[kind.Fields.Find(field)])
            .Distinct()
            .Where(field => !(said.TryGetValue(field, out var source) && source is null)
                || kind.Required.Any(either => either.Contains(field)));
    }

    // The likeliest first; any other may be it, but no time at which somebody merely touched the record is its end.
    private IReadOnlyList<string> Choices(string field, IReadOnlyList<string> offered)
    {
        var choices = offered.Concat(Likeness.Columns(field, survey.Columns)).Concat(survey.Columns.OrderBy(survey.Read.Contains))
            .Where(column => !Likeness.IsTouch(column))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(MostChoices);
        return kind.Required.Any(either => either is [var only] && only == field) ? [.. choices] : [.. choices, ImportQuestion.None];
    }

    private IEnumerable<ImportQuestion> Ids() =>
        survey.Ids.Select(id => new ImportQuestion(
            QuestionAbout.Column, id.Key, Choices(id.Key, []),
            $"{id.Key} holds ids of another system, such as {id.Value}, and no names"));

    private IEnumerable<ImportQuestion> Repeated() =>
        survey.Repeated.Select(field => new ImportQuestion(
            QuestionAbout.Column, field.Key, [field.Value, ImportQuestion.None],
            $"the column {field.Value} stands several times with different values; say which column {field.Key} is"));

    private IEnumerable<ImportQuestion> Dates()
    {
        foreach (var (place, seen) in survey.Instants)
        {
            var open = seen.Open > 0 && seen.Order == DateOrder.Unknown && DateOrders.Find(mapping.Dates) == DateOrder.Unknown;
            if (open || (seen is { DayFirst: > 0, MonthFirst: > 0 } && mapping.Dates is null))
                yield return new(
                    QuestionAbout.DateOrder, place, DateOrders.All,
                    seen.DayFirst > 0
                        ? "some dates have the day first and others the month"
                        : $"{seen.Example} may be either, and no row of the column decides it");
            if (seen.Serial > 0 && mapping.SerialDates is null)
                yield return new(
                    QuestionAbout.DateOrder, place, ["serial", ImportQuestion.None],
                    $"{seen.Example} may be a date as a spreadsheet counts days");
        }
    }

    private IEnumerable<ImportQuestion> Zone()
    {
        if (hasZone || survey.Instants.FirstOrDefault(place => place.Value.WithoutOffset > 0) is not { Value: { } seen } found) yield break;
        yield return new(
            QuestionAbout.Zone, found.Key, [TimeZoneInfo.Utc.Id],
            $"{survey.Instants.Sum(place => place.Value.WithoutOffset)} times are written without an offset, such as {seen.Example}; "
                + "say their zone, such as Europe/Berlin");
    }

    private IEnumerable<ImportQuestion> Words() =>
        survey.Unknown.Take(MostWords).Select(unknown => new ImportQuestion(
            QuestionAbout.Word, $"{unknown.Field}: {unknown.Word}", [.. forms.Words(kind.Fields.Find(unknown.Field)), ImportQuestion.None],
            $"nobody has said what {unknown.Field} “{unknown.Word}” means; it stands in "
                + $"{survey.Words.GetValueOrDefault(unknown)} records"));

    private IEnumerable<ImportQuestion> Numbers() =>
        survey.OpenNumbers.Select(number => new ImportQuestion(
            QuestionAbout.Number, number.Key, [".", ","], $"{number.Value} may be two numbers; say the sign before decimals"));

    private IEnumerable<ImportQuestion> Lists() =>
        survey.Lists.Where(list => !list.Value.AllKnown).Select(list => new ImportQuestion(
            QuestionAbout.List, list.Key, [",", ";"], $"“{list.Value.Example}” may be one name or several; say what parts the names"));
}
