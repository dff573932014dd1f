using System.Text.RegularExpressions;

namespace ReliabilityDashboard.Operations;

/// <summary>A setting that cannot be read as what it is, such as a word that is none of those there are.</summary>
internal static partial class WrongValue
{
    private const string Binder = "Microsoft.Extensions.Configuration.Binder";

    /// <summary>The setting by its key and what was expected; null for any other fault.</summary>
    public static string? In(Exception fault)
    {
        if (fault.Source != Binder || Said().Match(fault.Message) is not { Success: true } said) return null;
        var value = said.Groups["value"] is { Success: true } given ? $"'{given.Value}' was not understood; " : "";
        return $"The settings are not right:{Environment.NewLine}  {said.Groups["key"].Value}: "
            + $"{value}expected {Expected(said.Groups["type"].Value)}.";
    }

    private static string Expected(string name)
    {
        var type = AppDomain
            .CurrentDomain.GetAssemblies()
            .Select(assembly => assembly.GetType(name))
            .FirstOrDefault(found => found is not null);
        if (type is { IsEnum: true }) return string.Join(" or ", Enum.GetNames(type));
        return Type.GetTypeCode(type) switch
        {
            TypeCode.Boolean => "true or false",
            TypeCode.Byte or TypeCode.Int16 or TypeCode.Int32 or TypeCode.Int64 => "a whole number",
            TypeCode.Single or TypeCode.Double or TypeCode.Decimal => "a number such as 1.5",
            _ => $"a value of the kind {type?.Name ?? name}",
        };
    }

    [GeneratedRegex("^Failed to convert configuration value (?:'(?<value>.*)' )?at '(?<key>[^']+)' to type '(?<type>[^']+)'")]
    private static partial Regex Said();
}
