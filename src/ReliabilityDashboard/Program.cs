using ReliabilityDashboard.Operations;
using ReliabilityDashboard.Shell.Hosting;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot.Find() });

builder.AddSettings();
builder.AddStorage();
builder.AddShell();

var app = builder.Build();

app.UseShell();

await app.RunAsync();
