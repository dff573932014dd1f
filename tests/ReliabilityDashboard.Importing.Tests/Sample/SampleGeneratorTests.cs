using SampleGenerator;
using SampleGenerator.Checks;

namespace ReliabilityDashboard.Importing.Tests.Sample;

public sealed class SampleGeneratorTests
{
    private static readonly Organisation Made = new();

    [Fact]
    public void The_committed_sample_is_what_the_generator_writes() => Assert.True(SampleFolder.Check(SampleFiles.Folder, Made));

    [Fact]
    public void The_stories_hold_whatever_the_day_of_the_first_start() => Assert.True(StoryTable.Print(Made));

    [Fact]
    public void Two_runs_write_the_same_bytes()
    {
        var folders = new[] { Directory.CreateTempSubdirectory(), Directory.CreateTempSubdirectory() };
        try
        {
            SampleFolder.Write(folders[0].FullName, Made);
            SampleFolder.Write(folders[1].FullName, new Organisation());
            foreach (var file in Made.Files)
                Assert.Equal(
                    File.ReadAllBytes(Path.Combine(folders[0].FullName, file.Name)),
                    File.ReadAllBytes(Path.Combine(folders[1].FullName, file.Name)));
        }
        finally
        {
            foreach (var folder in folders) folder.Delete(true);
        }
    }
}
