using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Metrics.Shapes;

namespace ReliabilityDashboard.Reading.Words;

/// <summary>The words that no metric says, by what they are about.</summary>
internal static class TermList
{
    public static IEnumerable<Term> OfStatistics { get; } =
    [
        new("median", "Half of them are smaller, half larger. A few extreme ones do not move it."),
        new("mean", "All of them added up, divided by their number. A few long ones pull it up.") { Forms = ["MTTR"] },
        new("p90", "Nine of ten are no larger.") { InSentences = true },
        new("95 % interval", "Where the true value lies in 95 of 100 such samples; the fewer there are, the wider it is."),
        new("few data", "It stands on fewer than five: shown, but never compared.") { InSentences = true },
        new("no data", "Nothing that it could be computed from is stored for this period and filter. It is not 0."),
        new("no reliable change",
            "Chance alone makes such a difference more often than in 1 of 20 cases. That is not proof that nothing changed: at 26 "
                + "incidents a side, a true halving is found in about half of the cases.") { InSentences = true },
        new("not enough data",
            "Too little to test. It takes 8 incidents, 8 whole weeks, or 5 of what a share counts, on each side.")
            { InSentences = true },
        new("no verdict",
            "Both figures stand beside each other and nothing is made of the difference: while a period moves, looking every week would "
                + "find a “change” in one of seven unchanged quarters.") { InSentences = true, Forms = ["without a verdict"] },
        new("reliable",
            "Chance alone would make such a difference in fewer than 1 of 20 cases. Figures that are read together are judged together.")
            { InSentences = true, Forms = ["reliably"] },
        new("better", "The difference is reliable, and its direction is the good one."),
        new("worse", "The difference is reliable, and its direction is not the good one."),
        new("so far", "The period still runs: it is set beside the same part of the one before, without a verdict."),
        new("year before", "The same dates a year earlier."),
    ];

    public static IEnumerable<Term> OfClassification { get; } =
    [
        new("macro-F1",
            "How well categories are told, 0 to 1: for each category twice what was told right over what has it and what was told as it, "
                + "then the mean of the categories, rare ones like frequent ones. Not sure is wrong."),
        new("confidence",
            "How much of what speaks for any category speaks for this one, 0 to 1. Below 0.5 nothing is suggested."),
    ];

    public static IEnumerable<Term> OfMatrix { get; } =
    [
        new("Immediate fire", "Frequent, and dear each time: act on it now.") { Forms = ["Immediate fires"] },
        new("Ticking time bomb", "Rare, but dear each time it happens.") { Forms = ["Ticking time bombs"] },
        new("Noise", "Frequent, but cheap each time."),
        new("Backlog", "Rare, and cheap each time."),
        new("expected loss",
            "Estimated revenue at risk of one occurrence: the sessions it hit × conversion × order value. A mean of those occurrences "
                + "that can be said in money."),
        new("impact score",
            "Journey weight × severity × share of users, a mean of all occurrences. It ranks; it is not money.") { Forms = ["score"] },
        new("in all", "What all occurrences of the period come to."),
        new("times", "How often it occurred in the period.") { Forms = ["how often"] },
        new("each time", "What one occurrence comes to, a mean."),
        new("threshold", "From here on a mark is frequent, or of high impact.") { Forms = ["thresholds"] },
        new("provisional", "Computed from the marks, until a person sets a threshold of their own.") { InSentences = true },
        new("filled in", "Nobody said it, so a usual value stands in: weight 5, severity sev3, the journey’s median share of users."),
    ];

    public static IEnumerable<Term> OfSessions { get; } =
    [
        new("excellent", "The crash-free rate is at or above the upper bound of the bands, 99.95 % unless somebody set another."),
        new("at risk", "The crash-free rate lies between the bounds of the bands, 99.70 % and 99.95 % unless somebody set others."),
        new("brand damage", "The crash-free rate is below the lower bound of the bands, 99.70 % unless somebody set another."),
        new("sessions", "Every visit that is counted, however it ended."),
        new("users", "User-days without a crash: the same user on three days counts three times."),
        new("with a handled error", "Sessions with an error that the program caught; they did not crash."),
        new("hung or forced to quit", "Sessions that hung or were ended by force; they are not among the crashed."),
        new("half of the sessions after",
            "Days from the day it came out to the first on which at least half of its service’s sessions ran it."),
        new("90 % of the sessions after", "Days from the day it came out to the first on which at least 90 % of the sessions ran it."),
        new("largest share in a day", "The largest part of a day’s sessions that ran it, of those that name a release."),
        new("crash-free in the release before", "The same rate of the release that sessions named before this one, over all its days."),
        new("sessions that tell of crashes", "Sessions of rows that say how many crashed: what the rate is computed from."),
        new("crashes first seen in it", "Kinds of crash that no stored record shows before this release."),
        new("incomplete", "Cut off by the edge of the period or by now, or records may be missing there: hollow, never compared."),
    ];

    public static IEnumerable<Term> OfIncidents { get; } =
    [
        new("contained", "It reached less than 1 % of users (or of the other services), unless somebody set another bound."),
        new("limited", "It reached 1 % to 10 %, unless somebody set other bounds."),
        new("wide", "It reached 10 % to 40 %, unless somebody set other bounds."),
        new("systemic", "It reached 40 % or more, unless somebody set another bound."),
        new("reach unknown, in no class", "Nobody said how many users or services it reached."),
        new("spread", "How far an incident reached: by users where that is known, else by services."),
        new("users reached", "Affected users of those who were active."),
        new("services reached", "How many of the other known services it reached beyond the one it began in."),
        new("loss",
            "An estimate: revenue at risk of its journey while it lasted, or minutes of downtime at the cost that a person confirmed. "
                + "Unknown where share of users, end or worth is.") { Forms = ["loss, estimated"] },
        new("service’s own recovery",
            "From the start of the incident until the service’s signals, else its sessions, were calm again for three buckets in a row: "
                + "no more failures than the same hours of the four weeks before make likely. It stands in no other figure."),
        new("responder hours", "Hours that people spent on it, as its source or a person says."),
        new("fit", "How well the change fits, 0 to 1: the fresher and the nearer to the incident’s service, the higher."),
        new("by chance",
            "How likely a change that fits this well stands there by chance, as often as such changes are made. Above 20 % none is "
                + "suggested."),
        new("began in the period", "Incidents noticed in the period, else begun in it; open ones are among them."),
        new("still open", "Not recovered at the end of the period."),
        new("left out (zero, reversed, end unknown)", "Their time to recovery cannot be known, so they are in no part of this curve."),
        new("reversed spans left out", DurationMetric.Reversed),
    ];

    public static IEnumerable<Term> OfChanges { get; } =
    [
        new("beside the others",
            "Each row against all other rows with a word, judged together: a reliable difference would be chance in fewer than 1 of 20 "
                + "such tables. While a period moves there is no verdict."),
        new("recovery of those it set off", "Median time to recovery of the incidents that name such a change, with its 95 % interval."),
    ];

    public static IEnumerable<Term> OfServices { get; } =
    [
        new("fails with it",
            "Modelled: the share of entry traffic (without traffic: of the other services) that its failure takes along, over calls that "
                + "wait and have no fallback, by the dependency graph of now."),
        new("began here", "Incidents that came from it: filed at it, or at another whose failing dependency it was."),
        new("failed with it", "Observed: the median share of users (else of services) that its own incidents reached."),
        new("error rate", "Requests that failed for users, whether they said so or not, of those whose rows say how many failed."),
        new("p95 ok", "95 of 100 successful requests were no slower. Failed ones are counted apart."),
        new("fullest resource", "The resource that is fullest, by the line through its last four weeks, and when it is critical."),
        new("service level",
            "The share of its requests that did not fail in the last 28 days, unless another window is set, beside what was promised."),
        new("protected calls", "Its calls that wait and have a timeout, circuit breaker, bulkhead or fallback, of all that wait."),
        new("critical single point", "Its failure alone would be systemic: it takes 40 % of entry traffic or more, unless somebody set "
            + "another bound."),
        new("undeclared", "Records name it, and no services file does."),
        new("silent", "No incident, session, signal or call of this period speaks of it."),
        new("hidden", "Observed in the last 28 days, and never declared."),
        new("unseen", "Declared, and not observed in the last 28 days, though its caller was seen calling others."),
        new("cycle", "Each of them waits for the next, and the last for the first: if one is slow, all are.") { Forms = ["in a cycle"] },
        new("untraced", "Declared; its caller was not seen calling anybody in the last 28 days."),
        new("calls", "How often it was called in the last 28 days, by its traces."),
        new("calls that fail", "Failed calls of those whose rows say how many failed."),
        new("p95 of the worst hour", "95 of 100 calls were no slower in the slowest of its rows."),
        new("retries per call", "Calls that were tried again, over all of the rows that say both."),
        new("breaker openings", "How often a circuit breaker of the caller opened."),
        new("passes on", "How probably a failure of the callee comes to the caller, by the incidents that tell; assumed where none does."),
        new("minutes left", "Minutes of failing that the promise still allows in the window; below 0 where more were used."),
        new("burn", "How fast the error budget is used: 1 uses it up with the end of the window."),
        new("capacity", "From which traffic on errors rise, by the hours of the last 90 days: shown only where a line with one break fits "
            + "much better than a straight one."),
    ];

    public static IEnumerable<Term> OfImpact { get; } =
    [
        new("revenue at risk",
            "An estimate: sessions of the journey while it lasted × share of users hit × conversion × order value; without figures of a "
                + "journey minutes × confirmed cost × share. Each amount tells its numbers."),
        new("per incident", "Of those incidents that can be said in money, a mean."),
        new("per hour", "Of the hours that those incidents lasted, to mitigation, else resolution, else now."),
        new("response cost", "Hours that responders spent × the cost of an hour that somebody set; without one there is none."),
        new("attained",
            "Of a service: requests that did not fail. Of a journey: minutes so far outside incidents of more than contained reach that "
                + "hit a service it cannot do without, or name it."),
        new("protected between",
            "Expected at the baseline’s loss for each session, less what was lost, ± 2.5 standard errors of both. Where it contains 0, "
                + "luck explains it."),
    ];

    public static IEnumerable<Term> OfNextSteps { get; } =
    [
        .. ResiliencePattern.All.Concat(ResiliencePattern.Further).Select(one => new Term(
            one.Name, $"{one.Does} Against {one.Against}. For {one.When}. Complexity: {one.Complexity}.")),
        new("removes alone", "What failures would be expected to cost less in a quarter if only this call were protected."),
        new("together", "The same if this call and all those above it were protected. Nine of ten draws lie in the interval."),
        new("strength", "How far what was found is beyond the rule’s threshold; 1 × just reaches it."),
        new("chance", "How likely a place with as many incidents has as many that fit, if they fit as often as all others do."),
        new("assumed", "What no file and no person said of the call, so that the usual holds."),
        new("calls that wait", "Calls whose caller waits for the answer, whatever is known of them, also where that is assumed."),
        new("protected", "With a timeout, a circuit breaker, a bulkhead or a fallback that counts."),
        new("what came over it", "Estimated cost of the incidents of the last 12 months that came over the call."),
        new("too little history", "Fewer than two incidents came over the call: it is never proposed."),
    ];

    public static IEnumerable<Term> OfCategories { get; } =
    [
        new("share of incidents", "Of all incidents of the period, those of which nobody said the category too."),
        new("share of hours", "Of the time that incidents with a known end lasted."),
        new("share of money", "Of what incidents are estimated to have cost, where that can be said."),
        new("against traffic",
            "How much faster incidents a week grew than sessions (requests where there are none), the last two complete quarters against "
                + "the two before, with its 95 % interval."),
        new("blast radius here", "The median share of users, else of services, that incidents of this category reached in the period."),
        new("effect",
            "Incidents of its scope in whole weeks, since against before, set against all others over the same weeks: what led to it is "
                + "left out. A verdict falls once after 13 and once after 26 weeks, at 97.5 % each."),
    ];

    public static IEnumerable<Term> OfFailureModes { get; } =
    [
        new("failure mode", "One way in which the system fails: incidents with the same fingerprint, or the same title on one service."),
        new("regression", "It came back after its post-mortem was published, or after an improvement against it was done."),
        new("repeats", "Incidents whose failure mode had happened before, within the look-back."),
        new("seen", "How many of its incidents count: without cancelled ones, duplicates and exercises."),
        new("since the last", "Time from the start of the one before to its own."),
        new("widest", "The largest share that one of its incidents reached."),
        new("users hit", "Affected users of all incidents that say so, added up; the same user may be among several."),
        new("why together", "What made these incidents one failure mode; a person can merge, split and move them."),
        new("next of kin", "Failure modes whose titles share rare words. That only suggests: a person decides."),
    ];
}
