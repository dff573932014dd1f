namespace ReliabilityDashboard.Tests.Architecture;

/// <summary>How long lines and files may be, so that they can be read at once.</summary>
public sealed class FileTests
{
    private const int Width = 140;
    private const int MostLines = 250;
    private const int FewLines = 60;

    private static readonly string[] Endings = [".cs", ".razor", ".css", ".js", ".mjs", ".pl", ".csproj", ".props", ".targets"];

    private static readonly IReadOnlyList<SourceFile> Source = House.Files("src", "tests");

    [Fact]
    public void No_line_is_wider_than_a_screen() => House.None(
        from file in House.FilesOf(Endings, "src", "tests", "wwwroot")
        from line in file.Lines.Select((text, index) => (Text: text, Number: index + 1))
        where line.Text.Length > Width
        select $"{file.Name}:{line.Number} has {line.Text.Length}");

    [Fact]
    public void No_file_is_longer_than_four_screens() =>
        House.None(Source.Where(file => file.Lines.Length > MostLines).Select(file => $"{file.Name} has {file.Lines.Length}"));

    [Fact]
    public void Half_of_the_files_fit_on_one_screen() =>
        Assert.True(Source.Count(file => file.Lines.Length < FewLines) * 2 >= Source.Count);
}
