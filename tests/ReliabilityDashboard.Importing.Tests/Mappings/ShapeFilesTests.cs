using System.Globalization;
using System.Text;
using ReliabilityDashboard.Importing.Mappings;
using ReliabilityDashboard.Importing.Recognition;
using ReliabilityDashboard.Importing.Recognition.Previews;
using ReliabilityDashboard.Importing.Tests.Pipeline;

namespace ReliabilityDashboard.Importing.Tests.Mappings;

/// <summary>Every mapping of ours reads files of its shape as the texts beside them say: <c>Shapes/MAPPING/FILE</c> and
/// <c>FILE.expected</c>.</summary>
[EitherDatabase]
public sealed class ShapeFilesTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Mappings", "Shapes");

    [Fact]
    public async Task Every_file_is_told_and_read_as_it_stands_beside_it()
    {
        await using var bench = await ImportBench.OpenAsync();
        var wrong = new StringBuilder();
        foreach (var path in Files())
        {
            var told = await ToldAsync(bench, path);
            var expected = File.Exists(path + ".expected") ? await File.ReadAllTextAsync(path + ".expected", ImportBench.Cancel) : "";
            if (told.Trim() == expected.Trim()) continue;
            wrong.AppendLine(CultureInfo.InvariantCulture, $"{Path.GetRelativePath(Folder, path)} was read as").AppendLine(told);
            if (Environment.GetEnvironmentVariable("TEST_UPDATE") is { Length: > 0 } folder)
                await File.WriteAllTextAsync(
                    Path.Combine(folder, Path.GetRelativePath(Folder, path) + ".expected"), told, ImportBench.Cancel);
        }
        Assert.True(wrong.Length == 0, wrong.ToString());
    }

    [Fact]
    public void Every_mapping_has_a_file_that_is_told_to_be_of_it() =>
        Assert.Empty(ShapeMappings.All.Select(mapping => mapping.Name)
            .Except(Directory.GetDirectories(Folder).Select(path => Path.GetFileName(path))));

    [Fact]
    public void Every_mapping_holds_the_rules_that_one_of_a_person_must_hold() =>
        Assert.Empty(ShapeMappings.All.SelectMany(mapping =>
            MappingRules.Faults(mapping, ShapeMappings.Find).Select(fault => $"{mapping.Name}: {fault}")));

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
            .Where(path => !path.EndsWith(".expected", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    private static async Task<string> ToldAsync(ImportBench bench, string path)
    {
        var preview = await bench.Get<PreviewReader>().ReadAsync(
            () => File.OpenRead(path), new FileAsked("files") { Name = Path.GetFileName(path) }, ImportBench.Cancel);
        var told = new StringBuilder();
        told.Append(CultureInfo.InvariantCulture, $"{preview.Recognised?.Kind ?? "-"} by {preview.Recognised?.Mapping ?? "-"}\n");
        foreach (var question in preview.Questions)
            told.Append(CultureInfo.InvariantCulture, $"? {question.About} {question.Name}: {string.Join(" | ", question.Choices)}\n");
        foreach (var (place, order) in preview.Dates) told.Append(CultureInfo.InvariantCulture, $"dates {place}: {order}\n");
        foreach (var warning in preview.Warnings) told.Append(CultureInfo.InvariantCulture, $"! {warning}\n");
        foreach (var row in preview.Rows) told.Append(Row(row)).Append('\n');
        if (preview.Figures is { } figures)
            told.Append(CultureInfo.InvariantCulture, $"records {figures.Records}, open {figures.Open}, ")
                .Append(CultureInfo.InvariantCulture, $"recovery {figures.RecoveryMedianS} s, ")
                .Append(CultureInfo.InvariantCulture, $"new {string.Join(" ", figures.NewServices)}, repeats {figures.Repeats}\n");
        return told.ToString();
    }

    private static string Row(PreviewRow row) =>
        $"{row.Line}: "
        + (row.Skipped is { } skipped ? $"left out, {skipped}"
            : string.Join("; ", row.Values.Where(value => value.Value is not null)
                .Select(value => $"{value.Key}={(value.Value is IEnumerable<string> list ? string.Join("|", list) : value.Value)}")
                .Concat(row.Faults.Select(fault => $"FAULT {fault.Field}: {fault.Reason}"))));
}
