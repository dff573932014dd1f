using System.Text.Json.Serialization.Metadata;

namespace ReliabilityDashboard.Api;

/// <summary>Tells the serializer the members of answers that are lists.</summary>
internal static class ListedAnswers
{
    public static void Tell(JsonTypeInfo info)
    {
        if (info.Kind != JsonTypeInfoKind.Object || !typeof(IListedAnswer).IsAssignableFrom(info.Type) || info.Type.IsInterface) return;
        info.Properties.Clear();
        foreach (var member in MembersOf(info.Type))
        {
            var property = info.CreateJsonPropertyInfo(member.Type, member.Name);
            property.Get = member.Value;
            property.IsGetNullable = !member.Always && property.IsGetNullable;
            info.Properties.Add(property);
        }
    }

    // Asked once for each type.
    private static IReadOnlyList<AnswerMember> MembersOf(Type answer) =>
        (IReadOnlyList<AnswerMember>)answer.GetProperty(nameof(IListedAnswer.Members))!.GetValue(null)!;
}

/// <summary>An answer whose members are a list instead of properties, so that what it is made of can be a list too. It is written, and
/// described in the API's own description, as that list says.</summary>
public interface IListedAnswer
{
    /// <summary>The members, in the order in which they are written.</summary>
    static abstract IReadOnlyList<AnswerMember> Members { get; }
}
