using Microsoft.AspNetCore.Authentication;
using ReliabilityDashboard.Api;

namespace ReliabilityDashboard.Security.ApiKeys;

/// <summary>Keys of programs.</summary>
public static class ApiKeySetup
{
    /// <summary>Creating and revoking, on pages and on the command line.</summary>
    public static IServiceCollection AddApiKeys(this IServiceCollection services) => services.AddSingleton<ApiKeyCommands>();

    /// <summary>Being known by a key, and what it opens.</summary>
    public static IServiceCollection AddApiKeyAccess(this IServiceCollection services)
    {
        // A call is refused in one line, the handler's own.
        services.AddLogging(logging => logging.AddFilter(typeof(ApiKeyHandler).FullName, LogLevel.Warning));
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyHandler.SchemeName, null);
        return services;
    }
}
