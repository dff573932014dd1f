using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ReliabilityDashboard.Operations;

/// <summary>Checks a section by the attributes of its properties and names each fault by the key as people type it.</summary>
internal sealed class KeyedValidation<T>(string section) : IValidateOptions<T>
    where T : class
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        var faults = new List<ValidationResult>();
        Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true);
        var said = faults
            .Select(fault => $"{section}:{fault.MemberNames.FirstOrDefault()}: {fault.ErrorMessage}")
            .Concat(NoWords(options))
            .ToList();
        return said.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(said);
    }

    // The framework takes any number for a word.
    private IEnumerable<string> NoWords(T options) =>
        from property in typeof(T).GetProperties()
        where property.PropertyType.IsEnum && !Enum.IsDefined(property.PropertyType, property.GetValue(options)!)
        select $"{section}:{property.Name}: expected {string.Join(" or ", Enum.GetNames(property.PropertyType))}";
}
