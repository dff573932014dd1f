using Microsoft.AspNetCore.Components.Server.Circuits;

namespace ReliabilityDashboard.Security;

/// <summary>Who is there, and what they may do.</summary>
public static class SecuritySetup
{
    public static WebApplicationBuilder AddSecurity(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<CurrentPerson>();
        builder.Services.AddScoped<CircuitHandler, PersonOfCircuit>();
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
}
