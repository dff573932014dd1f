using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query;

namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>The table of an entity as the model has it: its columns, and each value as a save would store it.</summary>
/// <remarks>So there is no second list of columns: a new property of an entity goes in by itself.</remarks>
internal sealed class EntityTable<TEntity>
    where TEntity : class
{
    private static readonly ConditionalWeakTable<IModel, EntityTable<TEntity>> Known = [];

    private readonly Action<TEntity, IRowValues> addTo;
    private readonly Action<TEntity, long>? setId;

    private EntityTable(IEntityType entity)
    {
        var key = entity.FindPrimaryKey()!.Properties;
        IProperty[] values = [.. entity.GetProperties().Where(property => !key.Contains(property))];
        Table = new(entity.GetTableName()!, [.. key.Select(p => p.GetColumnName())], [.. values.Select(p => p.GetColumnName())]);
        addTo = AddTo([.. key, .. values]);
        setId = key is [{ ValueGenerated: ValueGenerated.OnAdd } id] && id.ClrType == typeof(long) ? SetId(id) : null;
    }

    public UpsertTable Table { get; }

    public static EntityTable<TEntity> Of(IModel model) =>
        Known.GetValue(model, static known => new(known.FindEntityType(typeof(TEntity))!));

    /// <summary>Whether the database gives its rows their numbers.</summary>
    public bool IsNumbered => setId is not null;

    public void Number(TEntity entity, long id) => setId!(entity, id);

    public EntityRow Row(TEntity entity) => new(this, entity);

    // One method for all columns, made once: no value becomes an object on its way.
    private static Action<TEntity, IRowValues> AddTo(IEnumerable<IProperty> properties)
    {
        var (entity, values) = (Expression.Parameter(typeof(TEntity)), Expression.Parameter(typeof(IRowValues)));
        var adds = properties.Select(property =>
        {
            var stored = Stored(property, Expression.Property(entity, property.PropertyInfo!));
            return Expression.Call(values, MethodFor(property, stored.Type), stored);
        });
        return Expression.Lambda<Action<TEntity, IRowValues>>(Expression.Block(adds), entity, values).Compile();
    }

    // The value as the database keeps it; null stays null.
    private static Expression Stored(IProperty property, Expression value)
    {
        var isOptional = Nullable.GetUnderlyingType(value.Type) is not null;
        var held = isOptional ? Expression.Property(value, nameof(Nullable<>.Value)) : value;
        var stored = property.GetTypeMapping().Converter is { } converter ? Converted(converter.ConvertToProviderExpression, held) : held;
        var type = stored.Type.IsValueType && Nullable.GetUnderlyingType(stored.Type) is null
            ? typeof(Nullable<>).MakeGenericType(stored.Type)
            : stored.Type;
        if (type != stored.Type) stored = Expression.Convert(stored, type);
        return isOptional
            ? Expression.Condition(Expression.Property(value, nameof(Nullable<>.HasValue)), stored, Expression.Default(type))
            : stored;
    }

    private static Expression Converted(LambdaExpression convert, Expression value)
    {
        var parameter = convert.Parameters[0];
        if (value.Type != parameter.Type) value = Expression.Convert(value, parameter.Type);
        return ReplacingExpressionVisitor.Replace(parameter, value, convert.Body);
    }

    private static MethodInfo MethodFor(IProperty property, Type type) =>
        typeof(IRowValues).GetMethod(nameof(IRowValues.Add), [type])
            ?? throw new NotSupportedException($"{property.DeclaringType.DisplayName()}.{property.Name}: no row takes a {type.Name} yet.");

    private static Action<TEntity, long> SetId(IProperty id)
    {
        var (entity, value) = (Expression.Parameter(typeof(TEntity)), Expression.Parameter(typeof(long)));
        return Expression
            .Lambda<Action<TEntity, long>>(Expression.Assign(Expression.Property(entity, id.PropertyInfo!), value), entity, value)
            .Compile();
    }

    /// <summary>One entity on its way into its table.</summary>
    internal readonly record struct EntityRow(EntityTable<TEntity> Table, TEntity Entity) : IBulkRow
    {
        public void AddTo(IRowValues values) => Table.addTo(Entity, values);
    }
}
