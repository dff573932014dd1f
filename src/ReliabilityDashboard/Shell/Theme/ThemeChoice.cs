namespace ReliabilityDashboard.Shell.Theme;

/// <summary>What a person chose: the system's theme, or always one of both.</summary>
public enum ThemeChoice { System, Light, Dark }
