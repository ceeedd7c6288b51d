using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityCredit.Register.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AspNetRoles",
                columns: table => new
                {
                    Id = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetRoles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUsers",
                columns: table => new
                {
                    Id = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    DisplayName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    UserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    PasswordHash = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    SecurityStamp = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    PhoneNumber = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "bit", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "bit", nullable: false),
                    LockoutEnd = table.Column<long>(type: "bigint", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "bit", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUsers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Candidates",
                columns: table => new
                {
                    EnterpriseId = table.Column<int>(type: "int", nullable: false),
                    Rule = table.Column<string>(type: "varchar(120)", unicode: false, maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DecisionId = table.Column<long>(type: "bigint", nullable: false),
                    Degree = table.Column<byte>(type: "tinyint", nullable: false),
                    TermMonths = table.Column<int>(type: "int", nullable: false),
                    RemovableAfterMonths = table.Column<int>(type: "int", nullable: true),
                    ProposedOn = table.Column<int>(type: "int", nullable: false),
                    WithdrawnOn = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Candidates", x => new { x.EnterpriseId, x.Rule });
                });

            migrationBuilder.CreateTable(
                name: "Changes",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    EnterpriseId = table.Column<int>(type: "int", nullable: false),
                    Code = table.Column<string>(type: "char(9)", unicode: false, fixedLength: true, maxLength: 9, nullable: false),
                    Kinds = table.Column<byte>(type: "tinyint", nullable: false),
                    OldOutcome = table.Column<byte>(type: "tinyint", nullable: true),
                    NewOutcome = table.Column<byte>(type: "tinyint", nullable: false),
                    OldIntensity = table.Column<byte>(type: "tinyint", nullable: true),
                    NewIntensity = table.Column<byte>(type: "tinyint", nullable: false),
                    OldListed = table.Column<bool>(type: "bit", nullable: false),
                    NewListed = table.Column<bool>(type: "bit", nullable: false),
                    DecisionId = table.Column<long>(type: "bigint", nullable: false),
                    PublishedUtc = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Changes", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "Clock",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    LastMilliseconds = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Clock", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Decisions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    RunId = table.Column<long>(type: "bigint", nullable: false),
                    PreviousId = table.Column<long>(type: "bigint", nullable: true),
                    AsOf = table.Column<int>(type: "int", nullable: false),
                    KnownAtUtc = table.Column<long>(type: "bigint", nullable: false),
                    Outcome = table.Column<byte>(type: "tinyint", nullable: false),
                    Intensity = table.Column<byte>(type: "tinyint", nullable: false),
                    Listed = table.Column<bool>(type: "bit", nullable: false),
                    Points = table.Column<int>(type: "int", nullable: false),
                    CreditPoints = table.Column<int>(type: "int", nullable: false),
                    CapabilityPoints = table.Column<int>(type: "int", nullable: false),
                    ProductPoints = table.Column<int>(type: "int", nullable: false),
                    NextChange = table.Column<int>(type: "int", nullable: false),
                    StandingGrade = table.Column<byte>(type: "tinyint", nullable: false),
                    GradeSince = table.Column<int>(type: "int", nullable: false),
                    FirstRatedOn = table.Column<int>(type: "int", nullable: false),
                    ReviewedOn = table.Column<int>(type: "int", nullable: false),
                    Policy = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Fingerprint = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false),
                    Digest = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false),
                    Risks = table.Column<byte[]>(type: "varbinary(4096)", maxLength: 4096, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decisions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DirtyEnterprises",
                columns: table => new
                {
                    EnterpriseId = table.Column<int>(type: "int", nullable: false),
                    SinceUtc = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DirtyEnterprises", x => x.EnterpriseId);
                });

            migrationBuilder.CreateTable(
                name: "EnterpriseRevisions",
                columns: table => new
                {
                    EnterpriseId = table.Column<int>(type: "int", nullable: false),
                    KnownFromUtc = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Region = table.Column<int>(type: "int", nullable: false),
                    Industry = table.Column<string>(type: "varchar(5)", unicode: false, maxLength: 5, nullable: false),
                    Size = table.Column<byte>(type: "tinyint", nullable: false),
                    OpenedOn = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EnterpriseRevisions", x => new { x.EnterpriseId, x.KnownFromUtc });
                });

            migrationBuilder.CreateTable(
                name: "Enterprises",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Code = table.Column<string>(type: "char(9)", unicode: false, fixedLength: true, maxLength: 9, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CreditCode = table.Column<string>(type: "char(18)", unicode: false, fixedLength: true, maxLength: 18, nullable: true),
                    Region = table.Column<int>(type: "int", nullable: false),
                    Industry = table.Column<string>(type: "varchar(5)", unicode: false, maxLength: 5, nullable: false),
                    Size = table.Column<byte>(type: "tinyint", nullable: false),
                    OpenedOn = table.Column<int>(type: "int", nullable: false),
                    KnownFromUtc = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    NameKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    LegalRepresentative = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Address = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    RegisteredOn = table.Column<int>(type: "int", nullable: true),
                    RecordedAtUtc = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Enterprises", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Evidence",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<byte>(type: "tinyint", nullable: false),
                    Objection = table.Column<byte>(type: "tinyint", nullable: false),
                    OccurredOn = table.Column<int>(type: "int", nullable: false),
                    ProductSerial = table.Column<int>(type: "int", nullable: false),
                    FromOn = table.Column<int>(type: "int", nullable: false),
                    UntilOn = table.Column<int>(type: "int", nullable: false),
                    DoneOn = table.Column<int>(type: "int", nullable: false),
                    Terms = table.Column<long>(type: "bigint", nullable: false),
                    Count0 = table.Column<int>(type: "int", nullable: false),
                    Count1 = table.Column<int>(type: "int", nullable: false),
                    RecordedAtUtc = table.Column<long>(type: "bigint", nullable: false),
                    KnownUntilUtc = table.Column<long>(type: "bigint", nullable: true),
                    SourceKey = table.Column<byte[]>(type: "binary(16)", fixedLength: true, maxLength: 16, nullable: false),
                    Edition = table.Column<int>(type: "int", nullable: false),
                    Line = table.Column<int>(type: "int", nullable: false),
                    Department = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Document = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Texts = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    SupersedesId = table.Column<long>(type: "bigint", nullable: true),
                    RetractedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    RetractionReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Evidence", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FormerNames",
                columns: table => new
                {
                    EnterpriseId = table.Column<int>(type: "int", nullable: false),
                    NameKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    UntilUtc = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormerNames", x => new { x.EnterpriseId, x.NameKey });
                });

            migrationBuilder.CreateTable(
                name: "ImportBatches",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(260)", maxLength: 260, nullable: false),
                    Sha256 = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false),
                    StartedUtc = table.Column<long>(type: "bigint", nullable: false),
                    FinishedUtc = table.Column<long>(type: "bigint", nullable: true),
                    Good = table.Column<long>(type: "bigint", nullable: false),
                    Bad = table.Column<long>(type: "bigint", nullable: false),
                    Unchanged = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportBatches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProductRevisions",
                columns: table => new
                {
                    ProductId = table.Column<long>(type: "bigint", nullable: false),
                    KnownFromUtc = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Safety = table.Column<byte>(type: "tinyint", nullable: true),
                    Health = table.Column<byte>(type: "tinyint", nullable: true),
                    Energy = table.Column<byte>(type: "tinyint", nullable: true),
                    Environment = table.Column<byte>(type: "tinyint", nullable: true),
                    ProbabilityPerBillion = table.Column<int>(type: "int", nullable: true),
                    SensitiveUsers = table.Column<bool>(type: "bit", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProductRevisions", x => new { x.ProductId, x.KnownFromUtc });
                });

            migrationBuilder.CreateTable(
                name: "ProductRisks",
                columns: table => new
                {
                    EnterpriseId = table.Column<int>(type: "int", nullable: false),
                    Serial = table.Column<int>(type: "int", nullable: false),
                    Risk = table.Column<byte>(type: "tinyint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProductRisks", x => new { x.EnterpriseId, x.Serial });
                });

            migrationBuilder.CreateTable(
                name: "Products",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    EnterpriseId = table.Column<int>(type: "int", nullable: false),
                    Serial = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<int>(type: "int", nullable: false),
                    Safety = table.Column<byte>(type: "tinyint", nullable: true),
                    Health = table.Column<byte>(type: "tinyint", nullable: true),
                    Energy = table.Column<byte>(type: "tinyint", nullable: true),
                    Environment = table.Column<byte>(type: "tinyint", nullable: true),
                    ProbabilityPerBillion = table.Column<int>(type: "int", nullable: true),
                    SensitiveUsers = table.Column<bool>(type: "bit", nullable: true),
                    KnownFromUtc = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Gtin = table.Column<string>(type: "varchar(14)", unicode: false, maxLength: 14, nullable: true),
                    RecordedAtUtc = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Products", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RunCandidates",
                columns: table => new
                {
                    RunId = table.Column<long>(type: "bigint", nullable: false),
                    EnterpriseId = table.Column<int>(type: "int", nullable: false),
                    Rule = table.Column<string>(type: "varchar(120)", unicode: false, maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Degree = table.Column<byte>(type: "tinyint", nullable: false),
                    TermMonths = table.Column<int>(type: "int", nullable: false),
                    RemovableAfterMonths = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RunCandidates", x => new { x.RunId, x.EnterpriseId, x.Rule });
                });

            migrationBuilder.CreateTable(
                name: "RunDirtyEnterprises",
                columns: table => new
                {
                    RunId = table.Column<long>(type: "bigint", nullable: false),
                    EnterpriseId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RunDirtyEnterprises", x => new { x.RunId, x.EnterpriseId });
                });

            migrationBuilder.CreateTable(
                name: "RunFailures",
                columns: table => new
                {
                    RunId = table.Column<long>(type: "bigint", nullable: false),
                    EnterpriseId = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RunFailures", x => new { x.RunId, x.EnterpriseId });
                });

            migrationBuilder.CreateTable(
                name: "RunPartitions",
                columns: table => new
                {
                    RunId = table.Column<long>(type: "bigint", nullable: false),
                    Partition = table.Column<int>(type: "int", nullable: false),
                    FromEnterprise = table.Column<int>(type: "int", nullable: false),
                    ToEnterprise = table.Column<int>(type: "int", nullable: false),
                    Rated = table.Column<int>(type: "int", nullable: false),
                    Changed = table.Column<int>(type: "int", nullable: false),
                    Failed = table.Column<int>(type: "int", nullable: false),
                    DoneUtc = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RunPartitions", x => new { x.RunId, x.Partition });
                });

            migrationBuilder.CreateTable(
                name: "Runs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<byte>(type: "tinyint", nullable: false),
                    State = table.Column<byte>(type: "tinyint", nullable: false),
                    AsOf = table.Column<int>(type: "int", nullable: false),
                    KnownAtUtc = table.Column<long>(type: "bigint", nullable: false),
                    StartedUtc = table.Column<long>(type: "bigint", nullable: false),
                    FinishedUtc = table.Column<long>(type: "bigint", nullable: true),
                    PublishedUtc = table.Column<long>(type: "bigint", nullable: true),
                    Enterprises = table.Column<int>(type: "int", nullable: false),
                    Rated = table.Column<int>(type: "int", nullable: false),
                    Changed = table.Column<int>(type: "int", nullable: false),
                    Failed = table.Column<int>(type: "int", nullable: false),
                    OutcomesAA = table.Column<int>(type: "int", nullable: false),
                    OutcomesA = table.Column<int>(type: "int", nullable: false),
                    OutcomesB = table.Column<int>(type: "int", nullable: false),
                    OutcomesC = table.Column<int>(type: "int", nullable: false),
                    OutcomesUnrated = table.Column<int>(type: "int", nullable: false),
                    Movers = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Fingerprints = table.Column<string>(type: "varchar(4000)", unicode: false, maxLength: 4000, nullable: false),
                    Problem = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    DataVersion = table.Column<long>(type: "bigint", nullable: true),
                    Owner = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    HeartbeatUtc = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Runs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Statuses",
                columns: table => new
                {
                    EnterpriseId = table.Column<int>(type: "int", nullable: false),
                    DecisionId = table.Column<long>(type: "bigint", nullable: false),
                    Outcome = table.Column<byte>(type: "tinyint", nullable: false),
                    Intensity = table.Column<byte>(type: "tinyint", nullable: false),
                    Listed = table.Column<bool>(type: "bit", nullable: false),
                    HighestRisk = table.Column<byte>(type: "tinyint", nullable: false),
                    Points = table.Column<int>(type: "int", nullable: false),
                    RatedOn = table.Column<int>(type: "int", nullable: false),
                    NextChange = table.Column<int>(type: "int", nullable: false),
                    StandingGrade = table.Column<byte>(type: "tinyint", nullable: false),
                    GradeSince = table.Column<int>(type: "int", nullable: false),
                    FirstRatedOn = table.Column<int>(type: "int", nullable: false),
                    ReviewedOn = table.Column<int>(type: "int", nullable: false),
                    DataVersion = table.Column<long>(type: "bigint", nullable: false),
                    Fingerprint = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Statuses", x => x.EnterpriseId);
                });

            migrationBuilder.CreateTable(
                name: "AspNetRoleClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RoleId = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    ClaimType = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ClaimValue = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetRoleClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetRoleClaims_AspNetRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "AspNetRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    ClaimType = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    ClaimValue = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    ProviderKey = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    UserId = table.Column<string>(type: "nvarchar(450)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserRoles",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    RoleId = table.Column<string>(type: "nvarchar(450)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserRoles", x => new { x.UserId, x.RoleId });
                    table.ForeignKey(
                        name: "FK_AspNetUserRoles_AspNetRoles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "AspNetRoles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AspNetUserRoles_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    LoginProvider = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(450)", nullable: false),
                    Value = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "Clock",
                columns: new[] { "Id", "LastMilliseconds" },
                values: new object[] { 1, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_AspNetRoleClaims_RoleId",
                table: "AspNetRoleClaims",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "RoleNameIndex",
                table: "AspNetRoles",
                column: "NormalizedName",
                unique: true,
                filter: "[NormalizedName] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserRoles_RoleId",
                table: "AspNetUserRoles",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "AspNetUsers",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "AspNetUsers",
                column: "NormalizedUserName",
                unique: true,
                filter: "[NormalizedUserName] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Changes_EnterpriseId",
                table: "Changes",
                column: "EnterpriseId");

            migrationBuilder.CreateIndex(
                name: "IX_Decisions_RunId",
                table: "Decisions",
                column: "RunId");

            migrationBuilder.CreateIndex(
                name: "IX_Enterprises_Code",
                table: "Enterprises",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Enterprises_NameKey",
                table: "Enterprises",
                column: "NameKey");

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_SourceKey_Edition",
                table: "Evidence",
                columns: new[] { "SourceKey", "Edition" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FormerNames_NameKey",
                table: "FormerNames",
                column: "NameKey");

            migrationBuilder.CreateIndex(
                name: "IX_Products_EnterpriseId_Number",
                table: "Products",
                columns: new[] { "EnterpriseId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Statuses_NextChange",
                table: "Statuses",
                column: "NextChange");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AspNetRoleClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserRoles");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "Candidates");

            migrationBuilder.DropTable(
                name: "Changes");

            migrationBuilder.DropTable(
                name: "Clock");

            migrationBuilder.DropTable(
                name: "Decisions");

            migrationBuilder.DropTable(
                name: "DirtyEnterprises");

            migrationBuilder.DropTable(
                name: "EnterpriseRevisions");

            migrationBuilder.DropTable(
                name: "Enterprises");

            migrationBuilder.DropTable(
                name: "Evidence");

            migrationBuilder.DropTable(
                name: "FormerNames");

            migrationBuilder.DropTable(
                name: "ImportBatches");

            migrationBuilder.DropTable(
                name: "ProductRevisions");

            migrationBuilder.DropTable(
                name: "ProductRisks");

            migrationBuilder.DropTable(
                name: "Products");

            migrationBuilder.DropTable(
                name: "RunCandidates");

            migrationBuilder.DropTable(
                name: "RunDirtyEnterprises");

            migrationBuilder.DropTable(
                name: "RunFailures");

            migrationBuilder.DropTable(
                name: "RunPartitions");

            migrationBuilder.DropTable(
                name: "Runs");

            migrationBuilder.DropTable(
                name: "Statuses");

            migrationBuilder.DropTable(
                name: "AspNetRoles");

            migrationBuilder.DropTable(
                name: "AspNetUsers");
        }
    }
}
