namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>New entities into their table by the fastest way in.</summary>
internal static class EntityInsert
{
    /// <summary>Lays down entities that the context does not follow, and gives those their ids that the database numbers. What hangs on
    /// them is laid down by a call of its own.</summary>
    /// <param name="context">The context of the transaction.</param>
    /// <param name="entities">Entities whose keys are not in the table.</param>
    public static void InsertAll<TEntity>(this ReliabilityContext context, IReadOnlyCollection<TEntity> entities)
        where TEntity : class
    {
        if (entities.Count == 0) return;
        var table = EntityTable<TEntity>.Of(context.Model);
        if (table.IsNumbered)
            foreach (var (entity, id) in entities.Zip(context.TakeIds(table.Table, entities.Count)))
                table.Number(entity, id);
        using var insert = context.BeginInsert<EntityTable<TEntity>.EntityRow>(table.Table);
        insert.Add([.. entities.Select(table.Row)]);
        insert.Complete();
    }
}
