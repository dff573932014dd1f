using System.Reflection;
using System.Reflection.Emit;

namespace ReliabilityDashboard.Tests.Architecture;

/// <summary>What a type is made of: every type that it derives from, holds, takes, gives, is marked with or calls, read from what the
/// compiler made of it. What the compiler copies in, the value of a constant or a name, is not seen.</summary>
internal static class TypeReferences
{
    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
                                     | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => (int)(ushort)code.Value);

    /// <summary>The types, with what generic ones are made of, as the outermost ones that they are nested in.</summary>
    public static HashSet<Type> Of(Type type)
    {
        HashSet<Type> found = [];
        foreach (var part in WithNested(type))
            foreach (var named in Named(part)) Add(named, found);
        found.Remove(type);
        return found;
    }

    private static IEnumerable<Type> WithNested(Type type) => type.GetNestedTypes(All).SelectMany(WithNested).Prepend(type);

    private static IEnumerable<Type?> Named(Type type) =>
    [
        type.BaseType, .. type.GetInterfaces(), .. Marks(type),
        .. type.GetMembers(All).SelectMany(member => (IEnumerable<Type?>)[.. Marks(member), .. Signature(member)]),
    ];

    private static IEnumerable<Type?> Signature(MemberInfo member) => member switch
    {
        FieldInfo field => [field.FieldType],
        PropertyInfo property => [property.PropertyType],
        MethodInfo method => [method.ReturnType, .. Called(method)],
        ConstructorInfo constructor => Called(constructor),
        _ => [],
    };

    private static IEnumerable<Type?> Marks(MemberInfo member) => member.GetCustomAttributesData().SelectMany(mark =>
        mark.ConstructorArguments.Select(given => given.Value as Type ?? given.ArgumentType).Prepend(mark.AttributeType));

    private static IEnumerable<Type?> Called(MethodBase method)
    {
        foreach (var parameter in method.GetParameters()) yield return parameter.ParameterType;
        if (method.GetMethodBody() is not { } body) yield break;
        foreach (var local in body.LocalVariables) yield return local.LocalType;
        foreach (var clause in body.ExceptionHandlingClauses)
            if (clause.Flags == ExceptionHandlingClauseOptions.Clause) yield return clause.CatchType;
        foreach (var member in Mentioned(method))
        {
            switch (member)
            {
                case Type named: yield return named; break;
                case FieldInfo field: yield return field.DeclaringType; yield return field.FieldType; break;
                case MethodBase called:
                    yield return called.DeclaringType;
                    if (called is MethodInfo { ReturnType: var given }) yield return given;
                    if (called.IsGenericMethod)
                        foreach (var argument in called.GetGenericArguments()) yield return argument;
                    break;
            }
        }
    }

    /// <summary>The types, fields and methods that stand in a method's body.</summary>
    public static IEnumerable<MemberInfo?> Mentioned(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body) return [];
        var ofType = method.DeclaringType!.GetGenericArguments();
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : [];
        return Tokens(body.GetILAsByteArray()!).Select(token => method.Module.ResolveMember(token, ofType, ofMethod));
    }

    /// <summary>The numbers in a method's body that stand for a member or a type.</summary>
    private static IEnumerable<int> Tokens(byte[] body)
    {
        for (var at = 0; at < body.Length;)
        {
            var code = body[at] == 0xFE ? Codes[0xFE00 | body[at + 1]] : Codes[body[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType)
                yield return BitConverter.ToInt32(body, at);
            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(body, at),
                _ => 4,
            };
        }
    }

    private static void Add(Type? type, HashSet<Type> found)
    {
        if (type is null || type.IsGenericParameter) return;
        if (type.HasElementType)
        {
            Add(type.GetElementType(), found);
            return;
        }
        foreach (var argument in type.GetGenericArguments()) Add(argument, found);
        while (type.DeclaringType is { } outer) type = outer;
        found.Add(type.IsGenericType ? type.GetGenericTypeDefinition() : type);
    }
}
