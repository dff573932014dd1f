using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace ReliabilityDashboard.Storage.PostgreSql;

/// <summary>Compares and sorts every text by its bytes, as SQLite does, whatever locale the database was created with.</summary>
/// <remarks>So lists have one order on both databases, and no index depends on the operating system's locale data, which change under
/// it.</remarks>
internal sealed class ByteOrderedText(ModelCustomizerDependencies dependencies) : RelationalModelCustomizer(dependencies)
{
    public override void Customize(ModelBuilder modelBuilder, DbContext context)
    {
        base.Customize(modelBuilder, context);
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
            if (
                (property.GetProviderClrType() ?? property.GetValueConverter()?.ProviderClrType ?? property.ClrType) == typeof(string)
                || IsWord(property.ClrType)
            )
                property.SetCollation("C");
    }

    // The converter that makes words of enums is applied later, by convention.
    private static bool IsWord(Type type) => (Nullable.GetUnderlyingType(type) ?? type).IsEnum;
}
