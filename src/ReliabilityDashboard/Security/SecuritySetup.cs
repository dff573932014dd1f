using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Security.Keys;
using ReliabilityDashboard.Security.Links;
using ReliabilityDashboard.Security.OpenIdConnect;
using ReliabilityDashboard.Security.People;
using ReliabilityDashboard.Security.Sessions;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Security;

/// <summary>Who is there, and what they may do.</summary>
public static class SecuritySetup
{
    /// <summary>Wrong passwords in a row before a person's sign-in pauses.</summary>
    public const int MostWrongPasswords = 5;

    /// <summary>How long it pauses.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan CheckedEvery = TimeSpan.FromSeconds(30);

    public static WebApplicationBuilder AddSecurity(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddHttpContextAccessor();
        services.AddSingleton<IValidateOptions<SecurityOptions>, DemoRule>();
        services.AddSingleton<SessionHold>().AddSingleton<FailedTries>();
        services.AddSingleton<PausedNames>().AddHostedService(provider => provider.GetRequiredService<PausedNames>());
        services.AddScoped<CurrentPerson>();
        services.AddScoped<CircuitHandler, PersonOfCircuit>();
        services.AddScoped<SessionActivity>();
        services.AddScoped<AuthenticationStateProvider, SessionCheck>();
        services.AddAccess();
        services.AddSignIn();
        services.AddSessionCookie();
        services.AddKeyRing();
        builder.AddOpenIdConnect();
        services.AddSingleton<SetUpState>().AddSingleton<DemoPerson>().AddSingleton<LinkIssue>().AddSingleton<FirstLink>();
        services
            .AddScoped<SessionStart>()
            .AddScoped<LinkUse>()
            .AddScoped<PasswordWork>()
            .AddScoped<PasswordSignIn>()
            .AddScoped<PeopleCommands>()
            .AddScoped<OwnAccount>();
        return builder;
    }

    /// <summary>Tells the services of each request who sent it; stands after whatever finds that out.</summary>
    public static WebApplication UseCurrentPerson(this WebApplication app)
    {
        app.Use((context, next) =>
        {
            context.RequestServices.GetRequiredService<CurrentPerson>().Become(context.User);
            return next(context);
        });
        return app;
    }

    private static void AddSignIn(this IServiceCollection services)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        // Names are checked where they are given; what is stored may be any name of a person.
        services.AddIdentityCore<Person>(identity => identity.User.AllowedUserNameCharacters = "")
            .AddUserStore<PersonStore>()
            .AddClaimsPrincipalFactory<PersonClaims>()
            .AddSignInManager();
        services.Configure<SecurityStampValidatorOptions>(stamps =>
        {
            stamps.ValidationInterval = CheckedEvery;
            stamps.OnRefreshingPrincipal = refreshing =>
            {
                // It is the same sign-in still.
                var (now, before) = ((ClaimsIdentity)refreshing.NewPrincipal!.Identity!, refreshing.CurrentPrincipal!);
                foreach (var claim in now.FindAll(SessionHold.SessionClaim).ToList()) now.RemoveClaim(claim);
                now.AddClaims(before.FindAll(SessionHold.SessionClaim));
                return Task.CompletedTask;
            };
        });
    }

    private static void AddKeyRing(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("ReliabilityDashboard");
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<DataProtectionKeyStore>((keys, store) => keys.XmlRepository = new DatabaseKeyRing(store));
    }
}
