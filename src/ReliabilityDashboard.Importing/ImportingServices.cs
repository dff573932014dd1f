using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Importing.Mappings;
using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Importing.Recognition;
using ReliabilityDashboard.Importing.Recognition.Previews;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Importing.Sources.Folder;
using ReliabilityDashboard.Importing.Sources.Sample;
using ReliabilityDashboard.Importing.Sources.Upload;

namespace ReliabilityDashboard.Importing;

/// <summary>The way in: sources, runs, pipeline.</summary>
public static class ImportingServices
{
    /// <param name="services">The app's services.</param>
    /// <param name="dataFolder">Full path of the data folder; the inbox lies in it.</param>
    /// <param name="sampleFolder">Full path of the sample organisation's files.</param>
    public static IServiceCollection AddImporting(this IServiceCollection services, string dataFolder, string sampleFolder) => services
        .AddSingleton(new InboxFolder(Path.Combine(dataFolder, "inbox")))
        .AddSingleton(new SampleFolder(sampleFolder))
        .AddMetrics()
        .AddSingleton<ImportMeter>()
        .AddSingleton<RunLedger>()
        .AddSingleton<SourceLeases>()
        .AddSingleton<MappingLibrary>()
        .AddSingleton<FileShapes>()
        .AddSingleton<PreviewReader>()
        .AddSingleton<RecordPipeline>()
        .AddSingleton<ImportRunner>()
        .AddSingleton<InboxShapes>()
        .AddSingleton<InboxScan>()
        .AddSingleton<UploadIntake>()
        .AddSingleton<SamplePostMortems>()
        .AddSingleton<WaitingFiles>()
        .AddSingleton<SampleLoader>();
}
