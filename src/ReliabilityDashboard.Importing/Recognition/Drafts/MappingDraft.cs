using ReliabilityDashboard.Importing.Mappings;

namespace ReliabilityDashboard.Importing.Recognition.Drafts;

/// <summary>A mapping while a person makes it: each choice gives the next one.</summary>
public static class MappingDraft
{
    /// <summary>What a person's choices are written over: their own mapping, or one that says nothing yet and is like ours.</summary>
    public static ShapeMapping? Of(SettledFile settled) => settled.Mapping switch
    {
        null => null,
        { IsOurs: true, Mapping.Name: var name } => new() { Name = name, Like = name },
        { } known => known.Written with { Name = known.Mapping.Name },
    };

    /// <summary>The mapping with an answer to a question.</summary>
    /// <param name="draft">As it stands.</param>
    /// <param name="whole">With all that those say which it is like.</param>
    /// <param name="question">What was asked.</param>
    /// <param name="choice">What was answered.</param>
    public static ShapeMapping Answered(ShapeMapping draft, ShapeMapping whole, ImportQuestion question, string choice)
    {
        var none = choice == ImportQuestion.None;
        return question.About switch
        {
            QuestionAbout.Column => Field(draft, question.Name!, none ? null : choice),
            QuestionAbout.Word when whole.Only is { } only && only.Where == question.Name =>
                draft with { Only = only with { In = none ? only.In : [.. only.In, choice], Asks = false } },
            QuestionAbout.Word when question.Name!.IndexOf(": ", StringComparison.Ordinal) is > 0 and var at =>
                Word(draft, question.Name[..at], question.Name[(at + 2)..], none ? null : choice),
            QuestionAbout.DateOrder when choice == "serial" || none => draft with { SerialDates = !none },
            QuestionAbout.DateOrder => draft with { Dates = choice },
            QuestionAbout.Number => draft with { DecimalSign = choice },
            QuestionAbout.Zone => draft with { Zone = choice },
            QuestionAbout.Encoding => draft with { Encoding = choice },
            QuestionAbout.List => draft with { List = choice },
            _ => draft,
        };
    }

    /// <summary>A field that is read from a column, or from none.</summary>
    public static ShapeMapping Field(ShapeMapping draft, string field, string? column) =>
        draft with { Fields = With(draft.Fields, field, column is null ? null : FieldSource.Of(column)) };

    /// <summary>A column that becomes a field, or is kept as an attribute.</summary>
    /// <param name="draft">As it stands.</param>
    /// <param name="whole">With all that those say which it is like.</param>
    /// <param name="column">The column.</param>
    /// <param name="was">The field that is read from it now; null: none.</param>
    /// <param name="becomes">The field that is to be; null: none.</param>
    public static ShapeMapping Column(ShapeMapping draft, ShapeMapping whole, string column, string? was, string? becomes)
    {
        if (was is not null && was != becomes)
        {
            // What else the field is read from goes on.
            var key = whole.Fields?.Keys.FirstOrDefault(name => name.Equals(was, StringComparison.OrdinalIgnoreCase)) ?? was;
            var rest = (whole.Fields?.GetValueOrDefault(key)?.Parts ?? []).Where(part => !IsIn(part, column)).ToList();
            draft = draft with { Fields = With(draft.Fields, key, rest.Count == 0 ? null : new FieldSource(rest)) };
        }
        return becomes is null || becomes == was ? draft : Field(draft, becomes, column);
    }

    /// <summary>What a word of theirs means; null: no value.</summary>
    public static ShapeMapping Word(ShapeMapping draft, string field, string word, string? meaning) =>
        draft with
        {
            Words = With(draft.Words, field, With(draft.Words?.GetValueOrDefault(field), word, meaning)),
        };

    private static bool IsIn(FieldPart part, string column) =>
        part.Path is { } path
        && (path.Equals(column, StringComparison.OrdinalIgnoreCase)
            || path.Split('.', '[')[0].Equals(column, StringComparison.OrdinalIgnoreCase));

    private static Dictionary<string, T> With<T>(IReadOnlyDictionary<string, T>? said, string name, T value) =>
        new(said ?? new Dictionary<string, T>(), StringComparer.OrdinalIgnoreCase) { [name] = value };
}
