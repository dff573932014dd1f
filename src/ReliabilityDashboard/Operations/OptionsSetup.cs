using Microsoft.Extensions.Options;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Importing.Pipeline;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Hardening;
using ReliabilityDashboard.Security.OpenIdConnect;
using ReliabilityDashboard.Storage;
using ReliabilityDashboard.Storage.Settings;

namespace ReliabilityDashboard.Operations;

/// <summary>Every section of the configuration, checked at start.</summary>
public static class OptionsSetup
{
    public static WebApplicationBuilder AddSettings(this WebApplicationBuilder builder)
    {
        builder.AddSection<StorageOptions>(StorageOptions.Section);
        builder.AddSection<DataOptions>(DataOptions.Section);
        builder.AddSection<ReportingOptions>(ReportingOptions.Section);
        builder.AddSection<MetricsOptions>(MetricsOptions.Section);
        builder.AddSection<BusinessOptions>(BusinessOptions.Section);
        builder.AddSection<ImportOptions>(ImportOptions.Section);
        builder.AddSection<ApiOptions>(ApiOptions.Section);
        builder.AddSection<ProxyOptions>(ProxyOptions.Section);
        builder.AddSection<RetentionOptions>(RetentionOptions.Section);
        builder.AddSection<SampleOptions>(SampleOptions.Section);
        builder.AddSection<SecurityOptions>(SecurityOptions.Section);
        builder.AddSection<ProviderOptions>(ProviderOptions.Section);
        builder.Services.AddSingleton<TimeProvider, StorageClock>();
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<ReportingOptions>>().Value.Calendar());
        builder.Services.AddSingleton(services => new OrganisationReader(
            services.GetRequiredService<IOptions<ReportingOptions>>().Value.Organisation is var name and not ReportingOptions.Nameless
                ? name : null,
            ReportingOptions.Nameless, services.GetRequiredService<SettingQuery>()));
        return builder;
    }

    private static void AddSection<T>(this WebApplicationBuilder builder, string section)
        where T : class
    {
        builder.Services.AddOptions<T>().BindConfiguration(section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<T>>(new KeyedValidation<T>(section));
    }
}
