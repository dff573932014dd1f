namespace ReliabilityDashboard.Api.Reference;

/// <summary>One call of the API as its page shows it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Method">GET, POST, PUT or PATCH.</param>
/// <param name="Path">From the root, parameters in braces.</param>
/// <param name="Summary">What it does.</param>
/// <param name="Description">What one has to know beyond that, and the scope.</param>
/// <param name="Parameters">Of path and query.</param>
/// <param name="BodyType">Content type of the body; null where there is none.</param>
/// <param name="Body">An example of the body.</param>
/// <param name="Answer">An example of the answer.</param>
public sealed record ApiCall(
    string Id,
    string Method,
    string Path,
    string Summary,
    string Description,
    IReadOnlyList<ApiCallParameter> Parameters,
    string? BodyType,
    string? Body,
    string? Answer
);

/// <summary>A parameter of a call.</summary>
public sealed record ApiCallParameter(string Name, bool InPath, string Description);

/// <summary>Calls that belong together.</summary>
public sealed record ApiCallGroup(string Title, IReadOnlyList<ApiCall> Calls);
