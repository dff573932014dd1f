using System.Reflection;
using System.Runtime.ExceptionServices;
using Hangfire;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Features.Imports;
using ReliabilityDashboard.Features.Matrix.Weights;
using ReliabilityDashboard.Features.PostMortems.Editing;
using ReliabilityDashboard.Features.Settings.ApiKeys;
using ReliabilityDashboard.Features.Settings.Bounds;
using ReliabilityDashboard.Features.Settings.Business;
using ReliabilityDashboard.Features.Settings.Classification;
using ReliabilityDashboard.Features.Settings.Credit;
using ReliabilityDashboard.Features.Settings.Patterns;
using ReliabilityDashboard.Importing.Runs;
using ReliabilityDashboard.Reading.Breakers;
using ReliabilityDashboard.Security;
using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Tests.Running;
using TestDatabases;

namespace ReliabilityDashboard.Tests.Security;

/// <summary>A circuit can send every public method of what its components are given: each that writes checks the right itself.</summary>
[EitherDatabase]
[Collection(SharedProgram.Name)]
public sealed class CommandAccessTests(RunningProgram program)
{
    /// <summary>These read, or make something whose every save asks by itself.</summary>
    private static readonly string[] Free =
    [
        $"{nameof(JourneyWeighing)}.{nameof(JourneyWeighing.ReadAsync)}", $"{nameof(BusinessEditing)}.{nameof(BusinessEditing.ReadAsync)}",
        $"{nameof(BoundsEditing)}.{nameof(BoundsEditing.ReadAsync)}", $"{nameof(CreditEditing)}.{nameof(CreditEditing.ReadAsync)}",
        $"{nameof(PatternEditing)}.{nameof(PatternEditing.ReadAsync)}",
        $"{nameof(ClassificationEditing)}.{nameof(ClassificationEditing.ReadAsync)}",
        $"{nameof(ApiKeyEditing)}.{nameof(ApiKeyEditing.StateOf)}",
        $"{nameof(DraftSessions)}.{nameof(DraftSessions.Open)}", $"{nameof(DraftSessions)}.{nameof(DraftSessions.Decide)}",
    ];

    private static readonly Type[] Types = typeof(CurrentPerson).Assembly.GetTypes();

    public static TheoryData<string, string> Commands =>
        new(
            Types
                .Where(type =>
                    !typeof(IComponent).IsAssignableFrom(type)
                    && type.Namespace != typeof(CurrentPerson).Namespace
                    && Given(type).Contains(typeof(CurrentPerson))
                )
                .SelectMany(type =>
                    type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                        .Where(method => !method.IsSpecialName)
                        .Select(method => (type.FullName!, method.Name))
                )
                .Where(command => !Free.Contains($"{command.Item1.Split('.')[^1]}.{command.Name}"))
        );

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_refuses_whoever_has_no_right_before_it_does_anything(string type, string method)
    {
        await using var scope = program.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Become(new());
        var command = ActivatorUtilities.GetServiceOrCreateInstance(scope.ServiceProvider, Types.Single(one => one.FullName == type));
        await Assert.ThrowsAsync<NotAllowedException>(() => CallAsync(command, command.GetType().GetMethod(method)!));
    }

    [Theory]
    [InlineData(PersonRole.Viewer)]
    [InlineData(PersonRole.Responder)]
    [InlineData(PersonRole.Manager)]
    public async Task Who_is_no_administrator_may_neither_import_nor_look_after_people(PersonRole role)
    {
        await using var scope = program.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentPerson>().Become(Signed.Principal(role));
        await Assert.ThrowsAsync<NotAllowedException>(() =>
            scope.ServiceProvider.GetRequiredService<ImportCommands>().LoadSampleAsync(TestContext.Current.CancellationToken)
        );
        await Assert.ThrowsAsync<NotAllowedException>(() =>
            scope
                .ServiceProvider.GetRequiredService<ReliabilityDashboard.Security.People.PeopleCommands>()
                .InviteAsync("x", PersonRole.Viewer, TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public void No_component_is_given_a_way_to_write_past_the_commands()
    {
        var writing = typeof(WriteQueue).Namespace;
        var found = Types
            .Where(type => typeof(IComponent).IsAssignableFrom(type))
            .SelectMany(type =>
                Given(type)
                    .Concat(
                        type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
                            .Where(property => property.IsDefined(typeof(InjectAttribute)))
                            .Select(property => property.PropertyType)
                    )
                    .Where(given =>
                        (given.Namespace == writing && given != typeof(StorageTrouble))
                        || given == typeof(IBackgroundJobClient)
                        || given == typeof(ImportWork)
                        || given == typeof(BreakerOrder)
                    )
                    .Select(given => $"{type.Name} is given {given.Name}")
            );
        Assert.Empty(found);
    }

    private static IEnumerable<Type> Given(Type type) =>
        type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType);

    private static async Task CallAsync(object command, MethodInfo method)
    {
        try
        {
            var nothing = method
                .GetParameters()
                .Select(parameter => parameter.ParameterType is { IsValueType: true } value ? Activator.CreateInstance(value) : null)
                .ToArray();
            if (method.Invoke(command, nothing) is Task running) await running;
        }
        catch (TargetInvocationException wrapped)
        {
            ExceptionDispatchInfo.Capture(wrapped.InnerException!).Throw();
        }
    }
}
