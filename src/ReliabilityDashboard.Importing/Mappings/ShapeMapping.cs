namespace ReliabilityDashboard.Importing.Mappings;

/// <summary>One shape of export as data: how it is told, which of its columns or keys is which field, and what its words, times, numbers
/// and lists mean. Ours and people's are the same thing.</summary>
/// <remarks>What is null is not said: it is told from the file, or asked.</remarks>
public sealed record ShapeMapping
{
    /// <summary>Its name, as in calls and commands.</summary>
    public string Name { get; init; } = "";

    /// <summary>What people call such a file: "PagerDuty, incidents as CSV".</summary>
    public string? Title { get; init; }

    /// <summary>The name of the mapping that holds wherever this one says nothing.</summary>
    public string? Like { get; init; }

    /// <summary>The word of the kind that its records become.</summary>
    public string? Kind { get; init; }

    /// <summary>How a file of the shape is told.</summary>
    public ShapeTold? Told { get; init; }

    /// <summary>Why files of the shape are not taken, in words that name what would be; null where they are.</summary>
    public string? Refused { get; init; }

    /// <summary>How the records lie in the file where it is no list of them.</summary>
    public SeriesShape? Series { get; init; }

    /// <summary>Where each field stands. A field that is said to be null stands nowhere; one that is left out is not spoken of.</summary>
    public IReadOnlyDictionary<string, FieldSource?>? Fields { get; init; }

    /// <summary>For a field, what each word of theirs means; null: no value.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string?>>? Words { get; init; }

    /// <summary>Fields that are asked for where the file has none of their columns: no end is not "all open".</summary>
    public IReadOnlyList<string>? Asks { get; init; }

    /// <summary>What is offered where a field is asked for, the column of paperwork: <c>closed_at</c> for the end.</summary>
    public IReadOnlyDictionary<string, FieldSource>? Proposed { get; init; }

    /// <summary>Fields whose values may be ids of another system, such as 32 hexadecimal digits: then they are asked for.</summary>
    public IReadOnlyList<string>? Ids { get; init; }

    /// <summary>Which of their records are none of ours, first rule first.</summary>
    public IReadOnlyList<SkipRule>? Skip { get; init; }

    /// <summary>Which of their records alone are ours.</summary>
    public OnlyRule? Only { get; init; }

    /// <summary>The zone of times without an offset; null: that of the source, else asked.</summary>
    public string? Zone { get; init; }

    /// <summary>The order of day and month where a column does not decide it: <c>dmy</c> or <c>mdy</c>.</summary>
    public string? Dates { get; init; }

    /// <summary>What numbers written as days since 1900 are: <c>true</c> where they are the dates of a spreadsheet.</summary>
    public bool? SerialDates { get; init; }

    /// <summary>The sign before decimals, <c>.</c> or <c>,</c>; the other one, blanks and apostrophes then part thousands. Null: the rule
    /// of our own files.</summary>
    public string? DecimalSign { get; init; }

    /// <summary>The letters at which a list in one cell is split; null: <c>;</c> and <c>|</c>, and a comma where its parts are known
    /// services.</summary>
    public string? List { get; init; }

    /// <summary>Texts that mean "no value" beside those that always do.</summary>
    public IReadOnlyList<string>? Empty { get; init; }

    /// <summary>The encoding of files that are not UTF-8 or UTF-16, such as <c>windows-1252</c>.</summary>
    public string? Encoding { get; init; }

    /// <summary>The sheet of a workbook; null: the first one that is not hidden.</summary>
    public string? Sheet { get; init; }

    /// <summary>Columns that are not even kept as attributes; <c>*</c>: none but those named in <see cref="Kept"/>.</summary>
    public IReadOnlyList<string>? Left { get; init; }

    /// <summary>What is kept as attributes of the places that fields are read from.</summary>
    public IReadOnlyList<string>? Kept { get; init; }

    /// <summary>What is said of every run, as warnings: "the page lists the latest 50 only".</summary>
    public IReadOnlyList<string>? Warnings { get; init; }

    /// <summary>The number of records at which such exports are cut off; null where they are not.</summary>
    public IReadOnlyList<long>? CutAt { get; init; }

    /// <summary>This one over another: what it does not say is the other's. Fields and words are taken one by one.</summary>
    public ShapeMapping Over(ShapeMapping other) => new()
    {
        Name = Name,
        Title = Title ?? other.Title,
        Like = Like,
        Kind = Kind ?? other.Kind,
        Told = Told ?? other.Told,
        Refused = Refused ?? other.Refused,
        Series = Series ?? other.Series,
        Fields = Both(Fields, other.Fields, (mine, _) => mine),
        Words = Both(Words, other.Words, (mine, theirs) => Both(mine, theirs, (word, _) => word)!),
        Asks = Asks ?? other.Asks,
        Proposed = Proposed ?? other.Proposed,
        Ids = Ids ?? other.Ids,
        Skip = Skip ?? other.Skip,
        Only = Only ?? other.Only,
        Zone = Zone ?? other.Zone,
        Dates = Dates ?? other.Dates,
        SerialDates = SerialDates ?? other.SerialDates,
        DecimalSign = DecimalSign ?? other.DecimalSign,
        List = List ?? other.List,
        Empty = Empty ?? other.Empty,
        Encoding = Encoding ?? other.Encoding,
        Sheet = Sheet ?? other.Sheet,
        Left = Left ?? other.Left,
        Kept = Kept ?? other.Kept,
        Warnings = Warnings ?? other.Warnings,
        CutAt = CutAt ?? other.CutAt,
    };

    private static IReadOnlyDictionary<string, T>? Both<T>(
        IReadOnlyDictionary<string, T>? mine, IReadOnlyDictionary<string, T>? theirs, Func<T, T, T> merge)
    {
        if (mine is null || theirs is null) return mine ?? theirs;
        var both = new Dictionary<string, T>(theirs, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in mine) both[name] = both.TryGetValue(name, out var under) ? merge(value, under) : value;
        return both;
    }
}
