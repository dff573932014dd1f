using System.Collections.Concurrent;
using System.Reflection;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Reading.History;

/// <summary>The parts of the data that an answer is read from: those of the queries that stand behind who answers, however far. Each query
/// says its own, so that nobody keeps a list of them.</summary>
public static class PartsRead
{
    private static readonly ConcurrentDictionary<Type, DataParts> Known = new();

    /// <summary>The parts that a reader, a loader or a query reads.</summary>
    public static DataParts By<TAnswering>() where TAnswering : class => Known.GetOrAdd(typeof(TAnswering), type => Of(type, []));

    private static DataParts Of(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type)) return DataParts.None;
        if (type.GetCustomAttribute<ReadFromAttribute>() is { } read) return read.Parts;
        if (!IsOurs(type)) return type.IsGenericType ? Of(type.GetGenericArguments(), seen) : DataParts.None;
        return type.IsInterface
            ? Of(type.Assembly.GetTypes().Where(one => one.IsClass && one.IsAssignableTo(type)), seen)
            : Of(type.GetConstructors().SelectMany(made => made.GetParameters()).Select(one => one.ParameterType), seen);
    }

    private static DataParts Of(IEnumerable<Type> types, HashSet<Type> seen) =>
        types.Aggregate(DataParts.None, (parts, type) => parts | Of(type, seen));

    // Of what the frameworks bring, only what holds something of ours, such as all sources of records.
    private static bool IsOurs(Type type) =>
        type.Assembly.GetName().Name!.StartsWith(nameof(ReliabilityDashboard), StringComparison.Ordinal);
}
