using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Services;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Kinds.Changes;
using ReliabilityDashboard.Importing.Kinds.Crashes;
using ReliabilityDashboard.Importing.Kinds.Dependencies;
using ReliabilityDashboard.Importing.Kinds.Journeys;
using ReliabilityDashboard.Importing.Kinds.Services;
using ReliabilityDashboard.Importing.Kinds.Signals;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Changes;
using ReliabilityDashboard.Storage.Dependencies;
using ReliabilityDashboard.Storage.Journeys;

namespace ReliabilityDashboard.Importing.Tests.Kinds;

public sealed class KindMappingTests
{
    [Fact]
    public void A_session_row_has_empty_key_parts_and_an_hour_where_it_says_nothing()
    {
        var record = Rows.Session("timestamp,service,total_sessions,crashed_sessions", "2026-01-01T00:00Z,api,100,3").Record!;
        Assert.Equal(
            (Rows.At("2026-01-01"), 3600, "api", "", "", "", ""),
            (record.Time, record.BucketSeconds, record.Service, record.Release, record.Platform, record.Segment, record.Journey));
        Assert.Equal((100, 3), (record.Total.Value, record.Crashed.Value));
        Assert.False(record.Users.IsGiven);
    }

    [Fact]
    public void A_session_row_reads_all_its_columns()
    {
        var record = Rows.Session(
            "time,bucket_seconds,service,release,platform,segment,journey,total,crashed,errored,abnormal,users,crashed_users",
            "2026-01-01,86400,api,1.0,ios,eu,checkout,9,1,2,3,8,4").Record!;
        Assert.Equal(
            (86400, "1.0", "ios", "eu", "checkout"),
            (record.BucketSeconds, record.Release, record.Platform, record.Segment, record.Journey));
        Assert.Equal(
            [9, 1, 2, 3, 8, 4],
            new[] { record.Total, record.Crashed, record.Errored, record.Abnormal, record.Users, record.CrashedUsers }.Select(count =>
                count.Value
            )
        );
    }

    [Theory]
    [InlineData("service,total", "api,1", "time", "expected an instant, but there is no such column")]
    [InlineData("time,service,total", ",api,1", "time", "expected an instant, but it is empty")]
    [InlineData("time,service,total", "2026-01-01,,1", "service", "expected a value, but it is empty")]
    [InlineData(
        "time,service,total,bucket_seconds", "2026-01-01,api,1,0", "bucket_seconds",
        "expected a whole number from 1 to 31622400, found '0'")]
    [InlineData("time,service,total", "2026-01-01,api,many", "total", "expected a whole number of 0 or more, found 'many'")]
    public void A_session_row_without_its_key_is_refused(string header, string row, string field, string reason) =>
        Assert.Equal(new Rejection(field, reason), Rows.Session(header, row).Rejection);

    [Fact]
    public void A_signal_row_carries_requests_and_a_resource_side_by_side()
    {
        var record = SignalMapping
            .Map(
                Rows.Csv(
                    SignalMapping.Fields, "time,service,resource,utilisation,requests,errors,implicit_errors,latency_ok,latency_failed",
                    "2026-01-01T00:00Z,api,cpu,0.71,100,5,1,0.5:60;0.1:30;+Inf:4,"),
                Rows.Context()
            )
            .Record!;
        Assert.Equal(
            ("cpu", 0.71, 100, 5, 1),
            (record.Resource, record.Utilisation.Value, record.Requests.Value, record.Errors.Value, record.ImplicitErrors.Value));
        Assert.Equal("0.1:30;0.5:60;+Inf:4", record.LatencyOk.Value!.ToString());
        Assert.True(record.LatencyFailed is { IsGiven: true, Value: null });
    }

    [Theory]
    [InlineData("utilisation", "71", "expected a number from 0 to 1, found '71'")]
    [InlineData("latency_ok", "fast", "expected le:count;le:count with le in seconds, found 'fast'")]
    public void A_signal_out_of_range_is_refused(string field, string cell, string reason) =>
        Assert.Equal(
            new Rejection(field, reason),
            SignalMapping.Map(Rows.Csv(SignalMapping.Fields, $"time,service,{field}", $"2026-01-01,api,{cell}"), Rows.Context()).Rejection);

    [Fact]
    public void A_change_reads_all_its_columns()
    {
        var record = Change(
            "id,at,kind,service,title,url,ended_at,result,strategy,rolled_back_at,rollback",
            "c1,2026-01-01T01:00Z,Configuration,api,t,u,2026-01-01T02:00Z,Rolled back,Blue_Green,2026-01-01T03:00Z,Automatic").Record!;
        Assert.Equal(
            (1, ChangeKind.Configuration, "api", "t", "u"),
            (record.At.Value!.Value.Hour, record.Kind.Value, record.Service.Value, record.Title.Value, record.Url.Value));
        Assert.Equal(
            (2, ChangeResult.RolledBack, RolloutStrategy.BlueGreen, 3, RollbackKind.Automatic),
            (
                record.EndedAt.Value!.Value.Hour, record.Result.Value, record.Strategy.Value, record.RolledBackAt.Value!.Value.Hour,
                record.Rollback.Value)
        );
    }

    [Fact]
    public void A_change_needs_instant_and_kind_only_when_new()
    {
        Assert.Equal("kind", Change("id,at", "c1,2026-01-01").Record!.MissingForNew()!.Field);
        Assert.Equal("at", Change("id,kind", "c1,release").Record!.MissingForNew()!.Field);
        Assert.Equal(new Rejection("at", "expected a value, but it is empty"), Change("id,at", "c1,").Rejection);
        Assert.Equal(
            new Rejection("kind", "expected one of release, configuration, infrastructure, growth, found 'deploy'"),
            Change("id,kind", "c1,deploy").Rejection);
    }

    [Fact]
    public void A_service_reads_all_its_columns()
    {
        var record = ServiceMapping
            .Map(
                Rows.Csv(
                    ServiceMapping.Fields,
                    "name,kind,team,team_size,tier,owner,url,declared_at,rate_limit,load_shedding,sla_target,aliases",
                    "api,Third Party,core,7,1,ann,u,2026-01-01,true,false,0.999,gateway; edge"),
                Rows.Context()
            )
            .Record!;
        Assert.Equal(
            ("api", ServiceKind.ThirdParty, "core", 7, 1, "ann", "u"),
            (
                record.Name, record.Kind.Value, record.Team.Value, record.TeamSize.Value, record.Tier.Value, record.Owner.Value,
                record.Url.Value)
        );
        Assert.Equal((true, false, 0.999), (record.RateLimit.Value, record.LoadShedding.Value, record.SlaTarget.Value));
        Assert.Equal(["gateway", "edge"], record.Aliases.Value!);
        Assert.Equal(Rows.At("2026-01-01"), record.DeclaredAt.Value);
    }

    [Theory]
    [InlineData("tier", "5", "expected a whole number from 1 to 4, found '5'")]
    [InlineData("sla_target", "99.9", "expected a number from 0 to 1, found '99.9'")]
    [InlineData("kind", "database", "expected one of service, third-party, datastore, resource, found 'database'")]
    public void A_service_out_of_range_is_refused(string field, string cell, string reason) =>
        Assert.Equal(
            new Rejection(field, reason),
            ServiceMapping.Map(Rows.Csv(ServiceMapping.Fields, $"name,{field}", $"api,{cell}"), Rows.Context()).Rejection);

    [Fact]
    public void An_edge_is_declared_unless_it_says_when_it_was_seen()
    {
        var declared = Dependency(
            "parent,child,mode,critical,timeout_ms,circuit_breaker,bulkhead,fallback,retry",
            "web,api,ASYNC,true,500,true,false,cached page,Backoff Jitter").Record!;
        Assert.Equal(
            ("web", "api", DependencyOrigin.Declared, null), (declared.Caller, declared.Callee, declared.Origin, declared.ObservedAt));
        Assert.Equal(
            (CallMode.Async, true, 500, true, false, "cached page", RetryPolicy.BackoffJitter),
            (
                declared.Mode.Value, declared.Critical.Value, declared.TimeoutMs.Value, declared.CircuitBreaker.Value,
                declared.Bulkhead.Value, declared.Fallback.Value, declared.Retry.Value)
        );

        var observed = Dependency(
            "caller,callee,observed_at,bucket_seconds,calls,errors,p95_ms,retries,retry_failures,breaker_opens",
            "web,api,2026-01-01,86400,6,5,4.5,3,2,1").Record!;
        Assert.Equal(
            (DependencyOrigin.Observed, Rows.At("2026-01-01"), 86400, 4.5),
            (observed.Origin, observed.ObservedAt, observed.BucketSeconds.Value, observed.P95Ms.Value));
        Assert.Equal(
            [6, 5, 3, 2, 1],
            new[] { observed.Calls, observed.Errors, observed.Retries, observed.RetryFailures, observed.BreakerOpens }.Select(count =>
                count.Value
            )
        );
    }

    [Fact]
    public void No_fallback_is_said_in_two_words_and_is_not_the_same_as_saying_nothing()
    {
        Assert.Equal(DependencyFact.NoFallback, Dependency("caller,callee,fallback", "a,b,FALSE").Record!.Fallback.Value);
        Assert.Equal(DependencyFact.NoFallback, Dependency("caller,callee,fallback", "a,b,None").Record!.Fallback.Value);
        Assert.Equal(Given<string>.Cleared, Dependency("caller,callee,fallback", "a,b,").Record!.Fallback);
    }

    [Fact]
    public void A_journey_reads_all_its_columns()
    {
        var record = Journey(
            "name,weight,conversion_rate,average_order_value,sessions_per_hour,services,critical_services,owner,sla_target",
            "checkout,10,0.03,80,12000,api;pay,pay,ann,0.99").Record!;
        Assert.Equal(
            ("checkout", 10, 0.03, 80, 12000, "ann", 0.99),
            (
                record.Name, record.Weight.Value, record.ConversionRate.Value, record.AverageOrderValue.Value, record.SessionsPerHour.Value,
                record.Owner.Value, record.SlaTarget.Value)
        );
        Assert.Equal((2, "pay"), (record.Services.Value!.Count, record.CriticalServices.Value![0]));
        Assert.Equal(new Rejection("weight", "expected a number from 1 to 10, found '0.5'"), Journey("name,weight", "a,0.5").Rejection);
        Assert.Equal(
            new Rejection("conversion_rate", "expected a number from 0 to 1, found '3'"), Journey("name,conversion_rate", "a,3").Rejection);
    }

    [Fact]
    public void A_crash_keeps_its_stack_and_joins_its_attributes_with_unknown_columns()
    {
        var record = CrashMapping
            .Map(
                Rows.Json(
                    CrashMapping.Fields,
                    """
                    {"id": 5, "at": "2026-01-01T01:00Z", "service": "api", "exception_type": "E", "message": "m", "stack": "at a\n  at b",
                     "memory_mb": 512.5, "active_connections": 9, "attributes": {"device": {"os": "x"}}, "region": "eu"}
                    """
                ),
                Rows.Context()
            )
            .Record!;
        Assert.Equal(
            ("5", "api", "E", "m", "at a\n  at b", 512.5, 9),
            (
                record.Id, record.Service.Value, record.ExceptionType.Value, record.Message.Value, record.Stack.Value,
                record.MemoryMb.Value, record.ActiveConnections.Value)
        );
        Assert.Equal("""{"region":"eu","device":{"os":"x"}}""", record.Attributes);
        Assert.Null(record.MissingForNew());
        Assert.Equal("service", (record with { Service = default }).MissingForNew()!.Field);
        Assert.Equal(
            """{"attributes":"plain"}""",
            CrashMapping.Map(Rows.Csv(CrashMapping.Fields, "id,attributes", "1,plain"), Rows.Context()).Record!.Attributes
        );
    }

    [Fact]
    public void Attributes_are_merged_one_by_one_and_an_empty_one_is_taken_out()
    {
        Assert.Equal("""{"a":1,"c":"ж","d":{"e":1}}""", AttributeText.Merge("""{"a":1,"b":2}""", """{"b":null,"c":"ж","d":{"e":1}}"""));
        Assert.Equal("""{"a":1}""", AttributeText.Merge("""{"a":1}""", null));
        Assert.Null(AttributeText.Merge("""{"a":1}""", """{"a":null}"""));
        Assert.Null(AttributeText.Merge(null, null));
    }

    private static Mapped<ChangeRecord> Change(string header, string row) =>
        ChangeMapping.Map(Rows.Csv(ChangeMapping.Fields, header, row), Rows.Context());

    private static Mapped<DependencyRecord> Dependency(string header, string row) =>
        DependencyMapping.Map(Rows.Csv(DependencyMapping.Fields, header, row), Rows.Context());

    private static Mapped<JourneyRecord> Journey(string header, string row) =>
        JourneyMapping.Map(Rows.Csv(JourneyMapping.Fields, header, row), Rows.Context());
}
