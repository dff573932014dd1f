using System.Text.Json;
using SampleGenerator.Company;
using SampleGenerator.Incidents;
using SampleGenerator.Output;

namespace SampleGenerator.Kinds;

/// <summary>Writes what people learnt from a few of the incidents.</summary>
internal static class PostMortemsFile
{
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static SampleFile Write(IReadOnlyList<Incident> incidents)
    {
        var lines = TextFile.Lines("post-mortems.txt");
        var written = lines.Index().Where(line => Begins(line.Item))
            .Select(line => Of(line.Item, [.. lines.Skip(line.Index + 1).TakeWhile(next => !Begins(next))], incidents)).ToArray();
        return new("post-mortems.json", JsonSerializer.Serialize(written, Layout) + "\n", written.Length);
    }

    private static bool Begins(string line) => line.StartsWith("= ", StringComparison.Ordinal);

    private static object Of(string head, string[] block, IReadOnlyList<Incident> incidents)
    {
        var c = TextFile.Cells(head[2..]);
        var about = incidents
            .Where(incident => incident.Mode.Key == c[0] && incident.DuplicateOf.Length == 0)
            .MinBy(incident => (incident.Start - Calendar.BeforeEnd(Text.Decimal(c[1]))).Duration())!;
        var texts = block.Where(line => line.Length > 0 && char.IsAsciiLetter(line[0])).Select(line => line.Split(": ", 2))
            .ToDictionary(text => text[0], text => text[1]);
        return new
        {
            incident = about.Id,
            author = c[2],
            publisher = c[3].Length > 0 ? c[3] : null,
            begun_at = Text.Of(about.Over.AddDays(1)),
            published_at = c[3].Length > 0 ? Text.Of(about.Over.AddDays(8)) : null,
            title = texts["title"],
            sections = texts.Where(text => text.Key != "title").ToDictionary(),
            timeline = Marked(block, "* ").Select(line => (At: At(about, line[0]), Text: line[1])).Where(line => line.At is not null)
                .OrderBy(line => line.At).Select(line => new { at = Text.Of(line.At), text = line.Text }),
            actions = Marked(block, "! ").Select(a => new
            {
                title = a[0],
                kind = a[1],
                owner = a[2],
                due = Text.Of(about.Start.AddDays(Text.Number(a[3])))[..10],
                state = a[4],
                caller = Given(a[5]),
                callee = Given(a[6]),
                pattern = Given(a[7]),
            }),
        };
    }

    private static DateTime? At(Incident incident, string word) => word switch
    {
        "started" => incident.Start,
        "detected" => incident.Detected,
        "mitigated" => incident.Mitigated,
        "resolved" => incident.Resolved,
        _ => incident.Start.AddMinutes(Text.Number(word)),
    };

    private static string? Given(string cell) => cell.Length > 0 ? cell : null;

    private static IEnumerable<string[]> Marked(string[] block, string mark) =>
        block.Where(line => line.StartsWith(mark, StringComparison.Ordinal)).Select(line => TextFile.Cells(line[mark.Length..]));
}
