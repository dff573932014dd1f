using System.Globalization;
using Microsoft.EntityFrameworkCore.Metadata;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Audit;

/// <summary>A stored value as text, the same on every machine.</summary>
internal static class ValueText
{
    /// <summary>Whether a value object is stored as JSON text.</summary>
    public static bool IsJson(IProperty property) =>
        property.GetValueConverter() is { } converter
        && converter.ProviderClrType == typeof(string)
        && !(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).IsEnum;

    public static string? Of(IProperty property, object? value) => value switch
    {
        null => null,
        string text => text,
        bool yes => yes ? "true" : "false",
        DateTime at => at.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Enum word => SnakeCase.Of(word.ToString()).Replace('_', '-'),
        _ when IsJson(property) => property.GetValueConverter()!.ConvertToProvider(value) as string,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
