using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Operations;

namespace ReliabilityDashboard.Tests.Operations;

public sealed class BadSettingsTests
{
    [Fact]
    public async Task A_schedule_that_is_no_cron_fails_the_start_and_names_its_key()
    {
        var builder = WebApplication.CreateBuilder(["--Imports:InboxSchedule=every now and then"]);
        builder.AddSettings();
        await using var app = builder.Build();
        var fault = Assert.Throws<OptionsValidationException>(() => app.Services.GetRequiredService<IStartupValidator>().Validate());
        Assert.StartsWith("Imports:InboxSchedule: 'every now and then' is no cron schedule", fault.Message, StringComparison.Ordinal);
    }
}
