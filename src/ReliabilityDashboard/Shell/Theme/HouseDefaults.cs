using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace ReliabilityDashboard.Shell.Theme;

/// <summary>Makes every component, and gives MudBlazor's controls the house look before their own parameters are set: outlined, dense,
/// small.</summary>
public sealed class HouseDefaults(IServiceProvider services) : IComponentActivator
{
    private static readonly ConcurrentDictionary<Type, ObjectFactory> Factories = new();
    private static readonly ConcurrentDictionary<Type, (PropertyInfo Property, object Value)[]> Defaults = new();

    private static readonly Dictionary<string, object[]> House = new()
    {
        ["Variant"] = [Variant.Outlined],
        ["Margin"] = [Margin.Dense],
        ["Dense"] = [true],
        ["Size"] = [Size.Small],
        ["Elevation"] = [0],
    };

    public IComponent CreateInstance(Type componentType)
    {
        var component = (IComponent)
            Factories.GetOrAdd(componentType, static type => ActivatorUtilities.CreateFactory(type, []))(services, null);
        foreach (var (property, value) in Defaults.GetOrAdd(componentType, Find)) property.SetValue(component, value);
        return component;
    }

    private static (PropertyInfo, object)[] Find(Type type)
    {
        if (type.Assembly != typeof(MudComponentBase).Assembly) return [];
        return [.. type.GetProperties()
            .Where(property => property.CanWrite && property.IsDefined(typeof(ParameterAttribute)))
            .Where(property => Applies(type, property.Name) && House.ContainsKey(property.Name))
            .Select(property => (property, House[property.Name].FirstOrDefault(value => value.GetType() == property.PropertyType)))
            .Where(found => found.Item2 is not null)
            .Select(found => (found.property, found.Item2!))];
    }

    /// <summary>Buttons and tags say themselves how prominent they are, and menus keep their shadow; the rest is the same
    /// everywhere.</summary>
    private static bool Applies(Type type, string property) => property switch
    {
        "Variant" or "Margin" => Descends(type, typeof(MudFormComponent<,>)),
        "Elevation" => type == typeof(MudPaper) || Descends(type, typeof(MudTableBase)) || Descends(type, typeof(MudDataGrid<>)),
        _ => true,
    };

    private static bool Descends(Type type, Type from)
    {
        for (var current = type; current is not null; current = current.BaseType)
            if (current == from || (current.IsGenericType && current.GetGenericTypeDefinition() == from)) return true;
        return false;
    }
}
