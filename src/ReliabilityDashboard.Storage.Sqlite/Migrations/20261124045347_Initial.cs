using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ReliabilityDashboard.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "crash_groups",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    exception_type = table.Column<string>(type: "TEXT", nullable: true),
                    frames = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_crash_groups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_version",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_version", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "failure_modes",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    merged_into_id = table.Column<long>(type: "INTEGER", nullable: true),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    file_path = table.Column<string>(type: "TEXT", nullable: true),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    read = table.Column<long>(type: "INTEGER", nullable: false),
                    inserted = table.Column<long>(type: "INTEGER", nullable: false),
                    updated = table.Column<long>(type: "INTEGER", nullable: false),
                    unchanged = table.Column<long>(type: "INTEGER", nullable: false),
                    skipped = table.Column<long>(type: "INTEGER", nullable: false),
                    skipped_reasons = table.Column<string>(type: "TEXT", nullable: false),
                    rejected = table.Column<long>(type: "INTEGER", nullable: false),
                    notes = table.Column<string>(type: "TEXT", nullable: false),
                    header = table.Column<string>(type: "TEXT", nullable: true),
                    bytes_read = table.Column<long>(type: "INTEGER", nullable: false),
                    bytes_total = table.Column<long>(type: "INTEGER", nullable: false),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_runs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "journeys",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    name_key = table.Column<string>(type: "TEXT", nullable: false),
                    declared = table.Column<bool>(type: "INTEGER", nullable: false),
                    weight = table.Column<double>(type: "REAL", nullable: true),
                    person_weight = table.Column<double>(type: "REAL", nullable: true),
                    weight_set_by = table.Column<string>(type: "TEXT", nullable: true),
                    weight_set_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    conversion_rate = table.Column<double>(type: "REAL", nullable: true),
                    average_order_value = table.Column<double>(type: "REAL", nullable: true),
                    sessions_per_hour = table.Column<double>(type: "REAL", nullable: true),
                    owner = table.Column<string>(type: "TEXT", nullable: true),
                    sla_target = table.Column<double>(type: "REAL", nullable: true),
                    attributes = table.Column<string>(type: "TEXT", nullable: true),
                    field_sources = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_journeys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "leases",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    holder = table.Column<string>(type: "TEXT", nullable: false),
                    expires_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_leases", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "post_mortems",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    summary = table.Column<string>(type: "TEXT", nullable: false),
                    impact = table.Column<string>(type: "TEXT", nullable: false),
                    propagation = table.Column<string>(type: "TEXT", nullable: false),
                    detection_gaps = table.Column<string>(type: "TEXT", nullable: false),
                    knowledge_gaps = table.Column<string>(type: "TEXT", nullable: false),
                    structural_change = table.Column<string>(type: "TEXT", nullable: false),
                    contributing_factors = table.Column<string>(type: "TEXT", nullable: false),
                    went_well = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    updated_by = table.Column<string>(type: "TEXT", nullable: true),
                    published_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_post_mortems", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sample_loads",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    shift_days = table.Column<int>(type: "INTEGER", nullable: false),
                    instant = table.Column<DateTime>(type: "TEXT", nullable: false),
                    completed = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sample_loads", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "seen_files",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    modified_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_seen_files", x => new { x.name, x.sha256 });
                });

            migrationBuilder.CreateTable(
                name: "services",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    name_key = table.Column<string>(type: "TEXT", nullable: false),
                    declared = table.Column<bool>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    team = table.Column<string>(type: "TEXT", nullable: true),
                    team_size = table.Column<int>(type: "INTEGER", nullable: true),
                    tier = table.Column<int>(type: "INTEGER", nullable: true),
                    owner = table.Column<string>(type: "TEXT", nullable: true),
                    url = table.Column<string>(type: "TEXT", nullable: true),
                    declared_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    rate_limit = table.Column<bool>(type: "INTEGER", nullable: true),
                    load_shedding = table.Column<bool>(type: "INTEGER", nullable: true),
                    sla_target = table.Column<double>(type: "REAL", nullable: true),
                    attributes = table.Column<string>(type: "TEXT", nullable: true),
                    field_sources = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_services", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "session_days",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    service_id = table.Column<int>(type: "INTEGER", nullable: false),
                    journey_id = table.Column<int>(type: "INTEGER", nullable: false),
                    segment = table.Column<string>(type: "TEXT", nullable: false),
                    platform = table.Column<string>(type: "TEXT", nullable: false),
                    rows = table.Column<long>(type: "INTEGER", nullable: false),
                    total = table.Column<long>(type: "INTEGER", nullable: false),
                    crash_total = table.Column<long>(type: "INTEGER", nullable: false),
                    crashed = table.Column<long>(type: "INTEGER", nullable: false),
                    errored_total = table.Column<long>(type: "INTEGER", nullable: false),
                    errored = table.Column<long>(type: "INTEGER", nullable: false),
                    abnormal_total = table.Column<long>(type: "INTEGER", nullable: false),
                    abnormal = table.Column<long>(type: "INTEGER", nullable: false),
                    users = table.Column<long>(type: "INTEGER", nullable: false),
                    crashed_users = table.Column<long>(type: "INTEGER", nullable: false),
                    whole_users = table.Column<long>(type: "INTEGER", nullable: false),
                    whole_crashed_users = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session_days", x => new { x.service_id, x.day, x.journey_id, x.segment, x.platform });
                });

            migrationBuilder.CreateTable(
                name: "session_release_days",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    service_id = table.Column<int>(type: "INTEGER", nullable: false),
                    release = table.Column<string>(type: "TEXT", nullable: false),
                    rows = table.Column<long>(type: "INTEGER", nullable: false),
                    total = table.Column<long>(type: "INTEGER", nullable: false),
                    crash_total = table.Column<long>(type: "INTEGER", nullable: false),
                    crashed = table.Column<long>(type: "INTEGER", nullable: false),
                    errored_total = table.Column<long>(type: "INTEGER", nullable: false),
                    errored = table.Column<long>(type: "INTEGER", nullable: false),
                    abnormal_total = table.Column<long>(type: "INTEGER", nullable: false),
                    abnormal = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_session_release_days", x => new { x.service_id, x.day, x.release });
                });

            migrationBuilder.CreateTable(
                name: "settings",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<string>(type: "TEXT", nullable: false),
                    set_by = table.Column<string>(type: "TEXT", nullable: false),
                    set_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_settings", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "signal_days",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    service_id = table.Column<int>(type: "INTEGER", nullable: false),
                    requests = table.Column<long>(type: "INTEGER", nullable: true),
                    errors = table.Column<long>(type: "INTEGER", nullable: true),
                    implicit_errors = table.Column<long>(type: "INTEGER", nullable: true),
                    request_seconds = table.Column<long>(type: "INTEGER", nullable: false),
                    latency_ok = table.Column<string>(type: "TEXT", nullable: true),
                    latency_failed = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_signal_days", x => new { x.service_id, x.day });
                });

            migrationBuilder.CreateTable(
                name: "source_states",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    last_run_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    last_error = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_source_states", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "utilisation_days",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    service_id = table.Column<int>(type: "INTEGER", nullable: false),
                    resource = table.Column<string>(type: "TEXT", nullable: false),
                    n = table.Column<int>(type: "INTEGER", nullable: false),
                    p95 = table.Column<double>(type: "REAL", nullable: false),
                    max = table.Column<double>(type: "REAL", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_utilisation_days", x => new { x.service_id, x.resource, x.day });
                });

            migrationBuilder.CreateTable(
                name: "import_rejections",
                columns: table => new
                {
                    run_id = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    line = table.Column<long>(type: "INTEGER", nullable: false),
                    field = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    record = table.Column<string>(type: "TEXT", nullable: false)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_mortem_id = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    owner = table.Column<string>(type: "TEXT", nullable: true),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    done_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    service = table.Column<string>(type: "TEXT", nullable: true),
                    caller = table.Column<string>(type: "TEXT", nullable: true),
                    callee = table.Column<string>(type: "TEXT", nullable: true),
                    pattern = table.Column<string>(type: "TEXT", nullable: true)
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
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    post_mortem_id = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    service_id = table.Column<int>(type: "INTEGER", nullable: true),
                    title = table.Column<string>(type: "TEXT", nullable: true),
                    url = table.Column<string>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    result = table.Column<string>(type: "TEXT", nullable: true),
                    strategy = table.Column<string>(type: "TEXT", nullable: true),
                    rolled_back_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    rollback = table.Column<string>(type: "TEXT", nullable: true),
                    attributes = table.Column<string>(type: "TEXT", nullable: true)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    service_id = table.Column<int>(type: "INTEGER", nullable: false),
                    exception_type = table.Column<string>(type: "TEXT", nullable: true),
                    message = table.Column<string>(type: "TEXT", nullable: true),
                    stack = table.Column<string>(type: "TEXT", nullable: true),
                    session_id = table.Column<string>(type: "TEXT", nullable: true),
                    trace_id = table.Column<string>(type: "TEXT", nullable: true),
                    release = table.Column<string>(type: "TEXT", nullable: true),
                    platform = table.Column<string>(type: "TEXT", nullable: true),
                    segment = table.Column<string>(type: "TEXT", nullable: true),
                    journey_id = table.Column<int>(type: "INTEGER", nullable: true),
                    action = table.Column<string>(type: "TEXT", nullable: true),
                    memory_mb = table.Column<double>(type: "REAL", nullable: true),
                    active_connections = table.Column<long>(type: "INTEGER", nullable: true),
                    attributes = table.Column<string>(type: "TEXT", nullable: true),
                    crash_group_id = table.Column<long>(type: "INTEGER", nullable: false)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    caller_id = table.Column<int>(type: "INTEGER", nullable: false),
                    callee_id = table.Column<int>(type: "INTEGER", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: false),
                    observed_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    mode = table.Column<string>(type: "TEXT", nullable: true),
                    critical = table.Column<bool>(type: "INTEGER", nullable: true),
                    timeout_ms = table.Column<int>(type: "INTEGER", nullable: true),
                    circuit_breaker = table.Column<bool>(type: "INTEGER", nullable: true),
                    bulkhead = table.Column<bool>(type: "INTEGER", nullable: true),
                    fallback = table.Column<string>(type: "TEXT", nullable: true),
                    retry = table.Column<string>(type: "TEXT", nullable: true),
                    bucket_seconds = table.Column<int>(type: "INTEGER", nullable: true),
                    calls = table.Column<long>(type: "INTEGER", nullable: true),
                    errors = table.Column<long>(type: "INTEGER", nullable: true),
                    p95_ms = table.Column<double>(type: "REAL", nullable: true),
                    retries = table.Column<long>(type: "INTEGER", nullable: true),
                    retry_failures = table.Column<long>(type: "INTEGER", nullable: true),
                    breaker_opens = table.Column<long>(type: "INTEGER", nullable: true),
                    attributes = table.Column<string>(type: "TEXT", nullable: true)
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
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    external_id = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    description = table.Column<string>(type: "TEXT", nullable: true),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    severity = table.Column<string>(type: "TEXT", nullable: true),
                    service_id = table.Column<int>(type: "INTEGER", nullable: true),
                    category = table.Column<string>(type: "TEXT", nullable: true),
                    category_by = table.Column<string>(type: "TEXT", nullable: true),
                    trigger = table.Column<string>(type: "TEXT", nullable: true),
                    trigger_by = table.Column<string>(type: "TEXT", nullable: true),
                    journey_id = table.Column<int>(type: "INTEGER", nullable: true),
                    segment = table.Column<string>(type: "TEXT", nullable: true),
                    started_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    started_inferred = table.Column<bool>(type: "INTEGER", nullable: false),
                    detected_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    acknowledged_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    mitigated_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    resolved_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    affected_users = table.Column<long>(type: "INTEGER", nullable: true),
                    active_users = table.Column<long>(type: "INTEGER", nullable: true),
                    responder_hours = table.Column<double>(type: "REAL", nullable: true),
                    fingerprint = table.Column<string>(type: "TEXT", nullable: true),
                    change_id = table.Column<string>(type: "TEXT", nullable: true),
                    change_by = table.Column<string>(type: "TEXT", nullable: true),
                    exercise = table.Column<bool>(type: "INTEGER", nullable: false),
                    duplicate_of = table.Column<string>(type: "TEXT", nullable: true),
                    services_given = table.Column<bool>(type: "INTEGER", nullable: false),
                    backfilled = table.Column<bool>(type: "INTEGER", nullable: false),
                    missing_at_source = table.Column<bool>(type: "INTEGER", nullable: false),
                    url = table.Column<string>(type: "TEXT", nullable: true),
                    attributes = table.Column<string>(type: "TEXT", nullable: true),
                    failure_mode_id = table.Column<long>(type: "INTEGER", nullable: false),
                    group_rule = table.Column<string>(type: "TEXT", nullable: false),
                    group_reason = table.Column<string>(type: "TEXT", nullable: false),
                    source_fields = table.Column<string>(type: "TEXT", nullable: false),
                    person_fields = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<DateTime>(type: "TEXT", nullable: false)
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
                    journey_id = table.Column<int>(type: "INTEGER", nullable: false),
                    service_id = table.Column<int>(type: "INTEGER", nullable: false),
                    critical = table.Column<bool>(type: "INTEGER", nullable: false)
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
                    alias_key = table.Column<string>(type: "TEXT", nullable: false),
                    alias = table.Column<string>(type: "TEXT", nullable: false),
                    service_id = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false)
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
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    service_id = table.Column<int>(type: "INTEGER", nullable: false),
                    journey_id = table.Column<int>(type: "INTEGER", nullable: false),
                    release = table.Column<string>(type: "TEXT", nullable: false),
                    platform = table.Column<string>(type: "TEXT", nullable: false),
                    segment = table.Column<string>(type: "TEXT", nullable: false)
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
                    service_id = table.Column<int>(type: "INTEGER", nullable: false),
                    resource = table.Column<string>(type: "TEXT", nullable: false),
                    time = table.Column<DateTime>(type: "TEXT", nullable: false),
                    bucket_seconds = table.Column<int>(type: "INTEGER", nullable: false),
                    requests = table.Column<long>(type: "INTEGER", nullable: true),
                    errors = table.Column<long>(type: "INTEGER", nullable: true),
                    implicit_errors = table.Column<long>(type: "INTEGER", nullable: true),
                    latency_ok = table.Column<string>(type: "TEXT", nullable: true),
                    latency_failed = table.Column<string>(type: "TEXT", nullable: true),
                    utilisation = table.Column<double>(type: "REAL", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: false)
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
                    incident_id = table.Column<long>(type: "INTEGER", nullable: false),
                    service_id = table.Column<int>(type: "INTEGER", nullable: false)
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
                    post_mortem_id = table.Column<long>(type: "INTEGER", nullable: false),
                    incident_id = table.Column<long>(type: "INTEGER", nullable: false)
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
                    series_id = table.Column<int>(type: "INTEGER", nullable: false),
                    time = table.Column<DateTime>(type: "TEXT", nullable: false),
                    bucket_seconds = table.Column<int>(type: "INTEGER", nullable: false),
                    total = table.Column<long>(type: "INTEGER", nullable: true),
                    crashed = table.Column<long>(type: "INTEGER", nullable: true),
                    errored = table.Column<long>(type: "INTEGER", nullable: true),
                    abnormal = table.Column<long>(type: "INTEGER", nullable: true),
                    users = table.Column<long>(type: "INTEGER", nullable: true),
                    crashed_users = table.Column<long>(type: "INTEGER", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: false)
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
                name: "IX_session_series_service_id_journey_id_release_platform_segment",
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
        }
    }
}
