using Microsoft.AspNetCore.Authorization;

namespace ReliabilityDashboard.Features.Entry;

/// <summary>A page before the sign-in.</summary>
[AllowAnonymous]
public abstract class EntryPage : StaticPage;
