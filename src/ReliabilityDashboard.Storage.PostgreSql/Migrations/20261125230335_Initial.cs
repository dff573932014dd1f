using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ReliabilityDashboard.Storage.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Columns are ordered by bytes, and there lower() knows ASCII only.
            migrationBuilder.Sql("""CREATE FUNCTION lower_text(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN lower($1 COLLATE "und-x-icu")""");
            migrationBuilder.Sql("CREATE FUNCTION seconds_between(timestamptz, timestamptz) RETURNS double precision LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN extract(epoch FROM $2 - $1)::double precision");

            migrationBuilder.CreateTable(
                name: "api_keys",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    start = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    scopes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    created_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_used_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    revoked_by = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_api_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "crash_groups",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    exception_type = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    frames = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_crash_groups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_version",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_version", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "failure_modes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    rule = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    merged_into_id = table.Column<long>(type: "bigint", nullable: true),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_failure_modes", x => x.id);
                    table.ForeignKey(
                        name: "FK_failure_modes_failure_modes_merged_into_id",
                        column: x => x.merged_into_id,
                        principalTable: "failure_modes",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "import_runs",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    file_name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    file_path = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    origin = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    read = table.Column<long>(type: "bigint", nullable: false),
                    inserted = table.Column<long>(type: "bigint", nullable: false),
                    updated = table.Column<long>(type: "bigint", nullable: false),
                    unchanged = table.Column<long>(type: "bigint", nullable: false),
                    skipped = table.Column<long>(type: "bigint", nullable: false),
                    skipped_reasons = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    rejected = table.Column<long>(type: "bigint", nullable: false),
                    notes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    header = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    bytes_read = table.Column<long>(type: "bigint", nullable: false),
                    bytes_total = table.Column<long>(type: "bigint", nullable: false),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    error = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journeys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    declared = table.Column<bool>(type: "boolean", nullable: false),
                    weight = table.Column<double>(type: "double precision", nullable: true),
                    person_weight = table.Column<double>(type: "double precision", nullable: true),
                    weight_set_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    weight_set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    conversion_rate = table.Column<double>(type: "double precision", nullable: true),
                    average_order_value = table.Column<double>(type: "double precision", nullable: true),
                    sessions_per_hour = table.Column<double>(type: "double precision", nullable: true),
                    owner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    sla_target = table.Column<double>(type: "double precision", nullable: true),
                    attributes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    field_sources = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journeys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "leases",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    holder = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leases", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "post_mortems",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    summary = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    impact = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    propagation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    detection_gaps = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    knowledge_gaps = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    structural_change = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    contributing_factors = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    went_well = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    created_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    updated_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    published_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_post_mortems", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sample_loads",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    shift_days = table.Column<int>(type: "integer", nullable: false),
                    instant = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    completed = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sample_loads", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "seen_files",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    modified_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_seen_files", x => new { x.name, x.sha256 });
                });

            migrationBuilder.CreateTable(
                name: "services",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    declared = table.Column<bool>(type: "boolean", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    team = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    team_size = table.Column<int>(type: "integer", nullable: true),
                    tier = table.Column<int>(type: "integer", nullable: true),
                    owner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    declared_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    rate_limit = table.Column<bool>(type: "boolean", nullable: true),
                    load_shedding = table.Column<bool>(type: "boolean", nullable: true),
                    sla_target = table.Column<double>(type: "double precision", nullable: true),
                    attributes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    field_sources = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_services", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "session_days",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    service_id = table.Column<int>(type: "integer", nullable: false),
                    journey_id = table.Column<int>(type: "integer", nullable: false),
                    segment = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    platform = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    rows = table.Column<long>(type: "bigint", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    crash_total = table.Column<long>(type: "bigint", nullable: false),
                    crashed = table.Column<long>(type: "bigint", nullable: false),
                    errored_total = table.Column<long>(type: "bigint", nullable: false),
                    errored = table.Column<long>(type: "bigint", nullable: false),
                    abnormal_total = table.Column<long>(type: "bigint", nullable: false),
                    abnormal = table.Column<long>(type: "bigint", nullable: false),
                    users = table.Column<long>(type: "bigint", nullable: false),
                    crashed_users = table.Column<long>(type: "bigint", nullable: false),
                    whole_users = table.Column<long>(type: "bigint", nullable: false),
                    whole_crashed_users = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session_days", x => new { x.service_id, x.day, x.journey_id, x.segment, x.platform });
                });

            migrationBuilder.CreateTable(
                name: "session_release_days",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    service_id = table.Column<int>(type: "integer", nullable: false),
                    release = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    rows = table.Column<long>(type: "bigint", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: false),
                    crash_total = table.Column<long>(type: "bigint", nullable: false),
                    crashed = table.Column<long>(type: "bigint", nullable: false),
                    errored_total = table.Column<long>(type: "bigint", nullable: false),
                    errored = table.Column<long>(type: "bigint", nullable: false),
                    abnormal_total = table.Column<long>(type: "bigint", nullable: false),
                    abnormal = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session_release_days", x => new { x.service_id, x.day, x.release });
                });

            migrationBuilder.CreateTable(
                name: "settings",
                columns: table => new
                {
                    key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    set_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    set_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_settings", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "signal_days",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    service_id = table.Column<int>(type: "integer", nullable: false),
                    requests = table.Column<long>(type: "bigint", nullable: true),
                    errors = table.Column<long>(type: "bigint", nullable: true),
                    implicit_errors = table.Column<long>(type: "bigint", nullable: true),
                    request_seconds = table.Column<long>(type: "bigint", nullable: false),
                    latency_ok = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    latency_failed = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_signal_days", x => new { x.service_id, x.day });
                });

            migrationBuilder.CreateTable(
                name: "source_states",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    last_run_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_error = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_source_states", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "utilisation_days",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    service_id = table.Column<int>(type: "integer", nullable: false),
                    resource = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    n = table.Column<int>(type: "integer", nullable: false),
                    p95 = table.Column<double>(type: "double precision", nullable: false),
                    max = table.Column<double>(type: "double precision", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_utilisation_days", x => new { x.service_id, x.resource, x.day });
                });

            migrationBuilder.CreateTable(
                name: "import_rejections",
                columns: table => new
                {
                    run_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    line = table.Column<long>(type: "bigint", nullable: false),
                    field = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    record = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_rejections", x => new { x.run_id, x.position });
                    table.ForeignKey(
                        name: "FK_import_rejections_import_runs_run_id",
                        column: x => x.run_id,
                        principalTable: "import_runs",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "action_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_mortem_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    owner = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    done_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    service = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    caller = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    callee = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    pattern = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_action_items", x => new { x.post_mortem_id, x.id });
                    table.ForeignKey(
                        name: "FK_action_items_post_mortems_post_mortem_id",
                        column: x => x.post_mortem_id,
                        principalTable: "post_mortems",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "timeline_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    post_mortem_id = table.Column<long>(type: "bigint", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_timeline_entries", x => new { x.post_mortem_id, x.id });
                    table.ForeignKey(
                        name: "FK_timeline_entries_post_mortems_post_mortem_id",
                        column: x => x.post_mortem_id,
                        principalTable: "post_mortems",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    external_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    service_id = table.Column<int>(type: "integer", nullable: true),
                    title = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ended_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    result = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    strategy = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    rolled_back_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    rollback = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    attributes = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_changes", x => x.id);
                    table.ForeignKey(
                        name: "FK_changes_services_service_id",
                        column: x => x.service_id,
                        principalTable: "services",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "crashes",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    external_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    service_id = table.Column<int>(type: "integer", nullable: false),
                    exception_type = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    message = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    stack = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    session_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    trace_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    release = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    platform = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    segment = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    journey_id = table.Column<int>(type: "integer", nullable: true),
                    action = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    memory_mb = table.Column<double>(type: "double precision", nullable: true),
                    active_connections = table.Column<long>(type: "bigint", nullable: true),
                    attributes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    crash_group_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_crashes", x => x.id);
                    table.ForeignKey(
                        name: "FK_crashes_crash_groups_crash_group_id",
                        column: x => x.crash_group_id,
                        principalTable: "crash_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_crashes_journeys_journey_id",
                        column: x => x.journey_id,
                        principalTable: "journeys",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_crashes_services_service_id",
                        column: x => x.service_id,
                        principalTable: "services",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "dependencies",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    caller_id = table.Column<int>(type: "integer", nullable: false),
                    callee_id = table.Column<int>(type: "integer", nullable: false),
                    origin = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    observed_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    mode = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    critical = table.Column<bool>(type: "boolean", nullable: true),
                    timeout_ms = table.Column<int>(type: "integer", nullable: true),
                    circuit_breaker = table.Column<bool>(type: "boolean", nullable: true),
                    bulkhead = table.Column<bool>(type: "boolean", nullable: true),
                    fallback = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    retry = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    bucket_seconds = table.Column<int>(type: "integer", nullable: true),
                    calls = table.Column<long>(type: "bigint", nullable: true),
                    errors = table.Column<long>(type: "bigint", nullable: true),
                    p95_ms = table.Column<double>(type: "double precision", nullable: true),
                    retries = table.Column<long>(type: "bigint", nullable: true),
                    retry_failures = table.Column<long>(type: "bigint", nullable: true),
                    breaker_opens = table.Column<long>(type: "bigint", nullable: true),
                    attributes = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dependencies", x => x.id);
                    table.ForeignKey(
                        name: "FK_dependencies_services_callee_id",
                        column: x => x.callee_id,
                        principalTable: "services",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_dependencies_services_caller_id",
                        column: x => x.caller_id,
                        principalTable: "services",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "incidents",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    external_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    description = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    severity = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    service_id = table.Column<int>(type: "integer", nullable: true),
                    category = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    category_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    trigger = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    trigger_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    journey_id = table.Column<int>(type: "integer", nullable: true),
                    segment = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    started_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    started_inferred = table.Column<bool>(type: "boolean", nullable: false),
                    detected_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    acknowledged_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    mitigated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    resolved_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    affected_users = table.Column<long>(type: "bigint", nullable: true),
                    active_users = table.Column<long>(type: "bigint", nullable: true),
                    responder_hours = table.Column<double>(type: "double precision", nullable: true),
                    fingerprint = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    change_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    change_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    exercise = table.Column<bool>(type: "boolean", nullable: false),
                    duplicate_of = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    services_given = table.Column<bool>(type: "boolean", nullable: false),
                    backfilled = table.Column<bool>(type: "boolean", nullable: false),
                    missing_at_source = table.Column<bool>(type: "boolean", nullable: false),
                    url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    attributes = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    failure_mode_id = table.Column<long>(type: "bigint", nullable: false),
                    group_rule = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    group_reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source_fields = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person_fields = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<int>(type: "integer", nullable: false),
                    updated_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents", x => x.id);
                    table.ForeignKey(
                        name: "FK_incidents_failure_modes_failure_mode_id",
                        column: x => x.failure_mode_id,
                        principalTable: "failure_modes",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_incidents_journeys_journey_id",
                        column: x => x.journey_id,
                        principalTable: "journeys",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "FK_incidents_services_service_id",
                        column: x => x.service_id,
                        principalTable: "services",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "journey_services",
                columns: table => new
                {
                    journey_id = table.Column<int>(type: "integer", nullable: false),
                    service_id = table.Column<int>(type: "integer", nullable: false),
                    critical = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journey_services", x => new { x.journey_id, x.service_id });
                    table.ForeignKey(
                        name: "FK_journey_services_journeys_journey_id",
                        column: x => x.journey_id,
                        principalTable: "journeys",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_journey_services_services_service_id",
                        column: x => x.service_id,
                        principalTable: "services",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "service_aliases",
                columns: table => new
                {
                    alias_key = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    alias = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    service_id = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_aliases", x => x.alias_key);
                    table.ForeignKey(
                        name: "FK_service_aliases_services_service_id",
                        column: x => x.service_id,
                        principalTable: "services",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "session_series",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    service_id = table.Column<int>(type: "integer", nullable: false),
                    journey_id = table.Column<int>(type: "integer", nullable: false),
                    release = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    platform = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    segment = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session_series", x => x.id);
                    table.ForeignKey(
                        name: "FK_session_series_services_service_id",
                        column: x => x.service_id,
                        principalTable: "services",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signal_buckets",
                columns: table => new
                {
                    service_id = table.Column<int>(type: "integer", nullable: false),
                    resource = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    time = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    bucket_seconds = table.Column<int>(type: "integer", nullable: false),
                    requests = table.Column<long>(type: "bigint", nullable: true),
                    errors = table.Column<long>(type: "bigint", nullable: true),
                    implicit_errors = table.Column<long>(type: "bigint", nullable: true),
                    latency_ok = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    latency_failed = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    utilisation = table.Column<double>(type: "double precision", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_signal_buckets", x => new { x.service_id, x.resource, x.time, x.bucket_seconds });
                    table.ForeignKey(
                        name: "FK_signal_buckets_services_service_id",
                        column: x => x.service_id,
                        principalTable: "services",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "incident_services",
                columns: table => new
                {
                    incident_id = table.Column<long>(type: "bigint", nullable: false),
                    service_id = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident_services", x => new { x.incident_id, x.service_id });
                    table.ForeignKey(
                        name: "FK_incident_services_incidents_incident_id",
                        column: x => x.incident_id,
                        principalTable: "incidents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_incident_services_services_service_id",
                        column: x => x.service_id,
                        principalTable: "services",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "post_mortem_incidents",
                columns: table => new
                {
                    post_mortem_id = table.Column<long>(type: "bigint", nullable: false),
                    incident_id = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_post_mortem_incidents", x => new { x.post_mortem_id, x.incident_id });
                    table.ForeignKey(
                        name: "FK_post_mortem_incidents_incidents_incident_id",
                        column: x => x.incident_id,
                        principalTable: "incidents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_post_mortem_incidents_post_mortems_post_mortem_id",
                        column: x => x.post_mortem_id,
                        principalTable: "post_mortems",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "session_buckets",
                columns: table => new
                {
                    series_id = table.Column<int>(type: "integer", nullable: false),
                    time = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    bucket_seconds = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<long>(type: "bigint", nullable: true),
                    crashed = table.Column<long>(type: "bigint", nullable: true),
                    errored = table.Column<long>(type: "bigint", nullable: true),
                    abnormal = table.Column<long>(type: "bigint", nullable: true),
                    users = table.Column<long>(type: "bigint", nullable: true),
                    crashed_users = table.Column<long>(type: "bigint", nullable: true),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session_buckets", x => new { x.series_id, x.time, x.bucket_seconds });
                    table.ForeignKey(
                        name: "FK_session_buckets_session_series_series_id",
                        column: x => x.series_id,
                        principalTable: "session_series",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "data_version",
                columns: new[] { "id", "version" },
                values: new object[] { 1, 1L });

            migrationBuilder.CreateIndex(
                name: "IX_api_keys_hash",
                table: "api_keys",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_changes_at",
                table: "changes",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_changes_service_id",
                table: "changes",
                column: "service_id");

            migrationBuilder.CreateIndex(
                name: "IX_changes_source_external_id",
                table: "changes",
                columns: new[] { "source", "external_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_crash_groups_key",
                table: "crash_groups",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_crashes_at",
                table: "crashes",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "IX_crashes_crash_group_id",
                table: "crashes",
                column: "crash_group_id");

            migrationBuilder.CreateIndex(
                name: "IX_crashes_journey_id",
                table: "crashes",
                column: "journey_id");

            migrationBuilder.CreateIndex(
                name: "IX_crashes_service_id",
                table: "crashes",
                column: "service_id");

            migrationBuilder.CreateIndex(
                name: "IX_crashes_source_external_id",
                table: "crashes",
                columns: new[] { "source", "external_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_dependencies_callee_id",
                table: "dependencies",
                column: "callee_id");

            migrationBuilder.CreateIndex(
                name: "IX_dependencies_caller_id_callee_id_origin_observed_at",
                table: "dependencies",
                columns: new[] { "caller_id", "callee_id", "origin", "observed_at" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_failure_modes_key",
                table: "failure_modes",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_failure_modes_merged_into_id",
                table: "failure_modes",
                column: "merged_into_id");

            migrationBuilder.CreateIndex(
                name: "IX_import_runs_source_kind_sha256",
                table: "import_runs",
                columns: new[] { "source", "kind", "sha256" });

            migrationBuilder.CreateIndex(
                name: "IX_import_runs_started_at",
                table: "import_runs",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "IX_incident_services_service_id",
                table: "incident_services",
                column: "service_id");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_failure_mode_id",
                table: "incidents",
                column: "failure_mode_id");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_journey_id",
                table: "incidents",
                column: "journey_id");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_service_id",
                table: "incidents",
                column: "service_id");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_source_external_id",
                table: "incidents",
                columns: new[] { "source", "external_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_incidents_started_at",
                table: "incidents",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "IX_journey_services_service_id",
                table: "journey_services",
                column: "service_id");

            migrationBuilder.CreateIndex(
                name: "IX_journeys_name_key",
                table: "journeys",
                column: "name_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_post_mortem_incidents_incident_id",
                table: "post_mortem_incidents",
                column: "incident_id");

            migrationBuilder.CreateIndex(
                name: "IX_service_aliases_service_id",
                table: "service_aliases",
                column: "service_id");

            migrationBuilder.CreateIndex(
                name: "IX_services_name_key",
                table: "services",
                column: "name_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_session_days_day",
                table: "session_days",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "IX_session_release_days_day",
                table: "session_release_days",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "IX_session_series_service_id_journey_id_release_platform_segme~",
                table: "session_series",
                columns: new[] { "service_id", "journey_id", "release", "platform", "segment" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "action_items");

            migrationBuilder.DropTable(
                name: "api_keys");

            migrationBuilder.DropTable(
                name: "changes");

            migrationBuilder.DropTable(
                name: "crashes");

            migrationBuilder.DropTable(
                name: "data_version");

            migrationBuilder.DropTable(
                name: "dependencies");

            migrationBuilder.DropTable(
                name: "import_rejections");

            migrationBuilder.DropTable(
                name: "incident_services");

            migrationBuilder.DropTable(
                name: "journey_services");

            migrationBuilder.DropTable(
                name: "leases");

            migrationBuilder.DropTable(
                name: "post_mortem_incidents");

            migrationBuilder.DropTable(
                name: "sample_loads");

            migrationBuilder.DropTable(
                name: "seen_files");

            migrationBuilder.DropTable(
                name: "service_aliases");

            migrationBuilder.DropTable(
                name: "session_buckets");

            migrationBuilder.DropTable(
                name: "session_days");

            migrationBuilder.DropTable(
                name: "session_release_days");

            migrationBuilder.DropTable(
                name: "settings");

            migrationBuilder.DropTable(
                name: "signal_buckets");

            migrationBuilder.DropTable(
                name: "signal_days");

            migrationBuilder.DropTable(
                name: "source_states");

            migrationBuilder.DropTable(
                name: "timeline_entries");

            migrationBuilder.DropTable(
                name: "utilisation_days");

            migrationBuilder.DropTable(
                name: "crash_groups");

            migrationBuilder.DropTable(
                name: "import_runs");

            migrationBuilder.DropTable(
                name: "incidents");

            migrationBuilder.DropTable(
                name: "session_series");

            migrationBuilder.DropTable(
                name: "post_mortems");

            migrationBuilder.DropTable(
                name: "failure_modes");

            migrationBuilder.DropTable(
                name: "journeys");

            migrationBuilder.DropTable(
                name: "services");

            migrationBuilder.Sql("DROP FUNCTION seconds_between(timestamptz, timestamptz)");
            migrationBuilder.Sql("DROP FUNCTION lower_text(text)");
        }
    }
}
