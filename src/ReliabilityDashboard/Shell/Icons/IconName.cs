using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Shell.Icons;

/// <summary>The icons of the app, each drawn in 16 × 16.</summary>
public enum IconName
{
    Mark,
    Overview,
    Matrix,
    Trends,
    Incidents,
    PostMortems,
    Services,
    Changes,
    Patterns,
    Reviews,
    Imports,
    Audit,
    Settings,
    Menu,
    Close,
    System,
    Light,
    Dark,
    Filter,
    Link,
    Check,
    ChevronDown,
    ChevronRight,
    Search,
    Calendar,
    Warning,
    Info,
    Plus,
    Print,
    SignOut,
    Person,
}
