using System.Text;
using System.Text.Json.Nodes;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Importing.Tests.Formats;

/// <summary>A text that cannot be stored, in each field of each kind and in columns of its own, in every format.</summary>
public sealed class UnstorableTextTests
{
    private const string Own = "own column";

    /// <summary>A record of each kind that is taken.</summary>
    private static readonly Dictionary<string, string> Good = new()
    {
        ["incidents"] = """{"id":"ok","title":"Search is slow","started_at":"2026-01-07T10:00:00Z"}""",
        ["sessions"] = """{"time":"2026-01-07T10:00:00Z","service":"web","total":5}""",
        ["signals"] = """{"time":"2026-01-07T10:00:00Z","service":"web","requests":5}""",
        ["changes"] = """{"id":"ok","at":"2026-01-07T10:00:00Z","kind":"release"}""",
        ["services"] = """{"name":"web"}""",
        ["dependencies"] = """{"caller":"web","callee":"db"}""",
        ["crashes"] = """{"id":"ok","at":"2026-01-07T10:00:00Z","service":"web"}""",
        ["actions"] = """{"id":"ok","title":"Add a breaker","kind":"process"}""",
        ["journeys"] = """{"name":"checkout"}""",
        ["statuspage"] = """{"id":"ok","name":"Down","status":"resolved","impact":"major","created_at":"2026-01-07T10:00:00Z"}""",
    };

    public static TheoryData<string, FileFormat, string> All =>
    [
        .. from kind in ImportKinds.All
        from format in kind.Formats
        from written in format == FileFormat.Csv ? ["\0"] : (string[])["\\u0000", "\\ud800", "\\udc00"]
        select (kind.Word, format, written),
    ];

    [Theory]
    [MemberData(nameof(All))]
    public void Its_record_alone_is_rejected_naming_the_field(string word, FileFormat format, string written)
    {
        var kind = ImportKinds.Find(word)!;
        string[] fields = kind.Fields.Names.Count > 0 ? [.. kind.Fields.Names, Own] : ["id", "name", "impact", Own];

        var records = Read(kind, format, [.. Faulty(format, Good[word], fields, written), Good[word]]);

        Assert.Equal(fields, records.SkipLast(1).Select(record => record.Field));
        Assert.All(records.SkipLast(1), record => Assert.Equal(StorableText.Expected, record.Failure));
        Assert.Null(records[^1].Failure);
    }

    [Fact]
    public void A_kind_that_is_added_is_tried_too() => Assert.Equal(ImportKinds.Words.Order(), Good.Keys.Order());

    [Fact]
    public void A_header_that_holds_one_is_the_files_fault() =>
        Assert.Equal(
            $"The header names a column 'no\uFFFDte'; {StorableText.Expected}.",
            FileText.Unreadable("id,title,started_at,no\0te\n1,a,2026-01-07,x\n"u8.ToArray(), FileText.Csv));

    [Fact]
    public void One_inside_an_attribute_that_is_an_object_is_found_too()
    {
        var records = FileText.Read("""[{"id":1,"x":{"y":["\u0000"]}},{"id":2,"x":{"\udc00":1}},{"id":3}]""", FileText.Json);
        Assert.Equal(["x.y[0]", "x.\\udc00", null], records.Select(record => record.Field));
    }

    private static List<RawRecord> Read(ImportKind kind, FileFormat format, IReadOnlyList<string> records)
    {
        using var file = new RecordFile(
            new MemoryStream(Encoding.UTF8.GetBytes(Text(format, records))), new(format, false), kind.Fields, long.MaxValue, kind.Wrappers);
        return [.. file.Read(cancel: TestContext.Current.CancellationToken)];
    }

    private static IEnumerable<string> Faulty(FileFormat format, string good, string[] fields, string written)
    {
        foreach (var field in fields)
        {
            var record = JsonNode.Parse(good)!.AsObject();
            record[field] = "a%b";
            yield return record.ToJsonString().Replace("%", written, StringComparison.Ordinal);
        }
    }

    private static string Text(FileFormat format, IReadOnlyList<string> records)
    {
        if (format == FileFormat.Json) return $"[{string.Join(",\n", records)}]";
        if (format == FileFormat.Ndjson) return string.Join("\n", records);
        // A null character is no JSON; it is put back behind.
        var objects = records.Select(record => JsonNode.Parse(record.Replace("\0", "%", StringComparison.Ordinal))!.AsObject()).ToList();
        var columns = objects.SelectMany(record => record.Select(member => member.Key)).Distinct().ToList();
        return string.Join(",", columns) + "\n" + string.Concat(objects.Select(record =>
            string.Join(",", columns.Select(column => $"\"{record[column]?.ToString().Replace("%", "\0", StringComparison.Ordinal)}\""))
            + "\n"));
    }
}
