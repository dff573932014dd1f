using ReliabilityDashboard.Features.Incidents;
using ReliabilityDashboard.Features.Imports;
using ReliabilityDashboard.Features.Journeys;
using ReliabilityDashboard.Features.Matrix;
using ReliabilityDashboard.Features.Metrics;
using ReliabilityDashboard.Features.Overview;
using ReliabilityDashboard.Features.PostMortems;
using ReliabilityDashboard.Features.Trends;
using ReliabilityDashboard.Operations;
using ReliabilityDashboard.Operations.CommandLine;
using ReliabilityDashboard.Operations.Jobs;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Shell.Hosting;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = Verbs.Settings(args), ContentRootPath = ContentRoot.Find() });

builder.AddSettings();
builder.AddStorage();
builder.AddImports();
if (Verbs.IsVerb(args)) return await Verbs.RunAsync(builder, args);

builder.AddSecurity();
builder.AddMetrics();
builder.AddShell();
builder.AddJobServer();
builder.Services.AddImportPages();
builder.Services.AddJourneys();
builder.Services.AddMatrix();
builder.Services.AddIncidents();
builder.Services.AddPostMortems();
builder.Services.AddOverview();
builder.Services.AddTrends();

var app = builder.Build();

app.UseShell();
app.MapImportPages();

return await StartUp.ServeAsync(app);
