using ReliabilityDashboard.Api;
using ReliabilityDashboard.Features.Audit;
using ReliabilityDashboard.Features.Categories;
using ReliabilityDashboard.Features.Changes;
using ReliabilityDashboard.Features.Entry;
using ReliabilityDashboard.Features.Imports;
using ReliabilityDashboard.Features.Impact;
using ReliabilityDashboard.Features.Incidents;
using ReliabilityDashboard.Features.Map;
using ReliabilityDashboard.Features.Matrix;
using ReliabilityDashboard.Features.Matrix.Weights;
using ReliabilityDashboard.Features.Metrics;
using ReliabilityDashboard.Features.NextSteps;
using ReliabilityDashboard.Features.Overview;
using ReliabilityDashboard.Features.PostMortems;
using ReliabilityDashboard.Features.PostMortems.Texts;
using ReliabilityDashboard.Features.Services;
using ReliabilityDashboard.Features.Services.Badges;
using ReliabilityDashboard.Features.Settings;
using ReliabilityDashboard.Features.Trends;
using ReliabilityDashboard.Features.Views;
using ReliabilityDashboard.Operations;
using ReliabilityDashboard.Operations.CommandLine;
using ReliabilityDashboard.Operations.Health;
using ReliabilityDashboard.Operations.Jobs;
using ReliabilityDashboard.Operations.Telemetry;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.ApiKeys;
using ReliabilityDashboard.Security.Hardening;
using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Hosting;

try
{
    var builder = WebApplication.CreateBuilder(
        new WebApplicationOptions { Args = Verbs.Settings(args), ContentRootPath = ContentRoot.Find() });

    builder.AddSettings();
    builder.Logging.AddStartLog();
    builder.AddStorage();
    builder.AddImports();
    builder.Services.AddApiKeys();
    if (Verbs.IsVerb(args)) return await Verbs.RunAsync(builder, args);

    builder.AddSecurity();
    builder.AddHardening();
    builder.AddMetrics();
    builder.AddShell();
    ListenAddresses.Check(builder.Configuration);
    builder.AddJobServer();
    builder.Services.AddHealth();
    builder.Services.AddTelemetry();
    builder.Services.AddApiKeyAccess();
    builder.Services.AddApi();
    builder.Services.AddImportPages();
    builder.Services.AddJourneys();
    builder.Services.AddMatrix();
    builder.Services.AddIncidents();
    builder.Services.AddPostMortems();
    builder.Services.AddOverview();
    builder.Services.AddTrends();
    builder.Services.AddServices();
    builder.Services.AddMap();
    builder.Services.AddNextSteps();
    builder.Services.AddCategories();
    builder.Services.AddImpact();
    builder.Services.AddChanges();
    builder.Services.AddViews();
    builder.Services.AddSettingsPage();
    builder.Services.AddAudit();

    var app = builder.Build();

    // Ahead of the pipeline, which makes the store of jobs: it lies in the same database, and tells the same faults at length.
    StartUp.CheckSettings(app.Services);
    await StartUp.PrepareAsync(app.Services, app.Lifetime.ApplicationStopping);
    await StartUp.MendAsync(app.Services, app.Lifetime.ApplicationStopping);

    app.UseHardening();
    app.UseShell();
    app.MapImportPages();
    app.MapListFiles();
    app.MapEntry();
    app.MapJobs();
    app.MapNextSteps();
    app.MapTexts();
    app.MapBadges();
    app.MapHealth();
    app.MapTelemetry();
    app.MapApi();

    return await StartUp.ServeAsync(app);
}
// A fault that a person can mend is one sentence, wherever in the start it shows.
catch (Exception fault) when (StartUp.Reason(fault) is { } reason)
{
    return await StartUp.RefuseAsync(reason);
}
