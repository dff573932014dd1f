namespace ReliabilityDashboard.Api;

/// <summary>An answer whose members are a list instead of properties, so that what it is made of can be a list too. It is written, and
/// described in the API's own description, as that list says.</summary>
public interface IListedAnswer
{
    /// <summary>The members, in the order in which they are written.</summary>
    static abstract IReadOnlyList<AnswerMember> Members { get; }
}
