namespace ReliabilityDashboard.Domain.Journeys;

/// <summary>A way users go through the product, with what it is worth.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Weight">How much it matters to the business, 1 to 10; null where nobody said.</param>
/// <param name="ConversionRate">Share of sessions that end in an order, 0 to 1.</param>
/// <param name="AverageOrderValue">Mean value of an order in the reporting currency.</param>
/// <param name="SessionsPerHour">Sessions per hour where sessions are not measured.</param>
public sealed record Journey(string Name, double? Weight, double? ConversionRate, double? AverageOrderValue, double? SessionsPerHour)
{
    /// <summary>Names of the services without which it stops.</summary>
    public IReadOnlyList<string> CriticalServices { get; init; } = [];

    /// <summary>Whom to ask.</summary>
    public string? Owner { get; init; }

    /// <summary>Which share of the time it was promised to work, a fraction; null where nothing was.</summary>
    public double? SlaTarget { get; init; }

    /// <summary>Whether a loss of this journey can be said in money: conversion rate and order value are known.</summary>
    public bool HasValueFigures => ConversionRate is not null && AverageOrderValue is not null;
}
