using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityCredit.Register.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Editions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "Fired",
                table: "Decisions",
                type: "varbinary(256)",
                maxLength: 256,
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.CreateTable(
                name: "PolicyBundles",
                columns: table => new
                {
                    Number = table.Column<int>(type: "int", nullable: false),
                    Digest = table.Column<string>(type: "char(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Files = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicyBundles", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "PolicySimulations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Bundle = table.Column<int>(type: "int", nullable: false),
                    Base = table.Column<int>(type: "int", nullable: false),
                    AsOf = table.Column<int>(type: "int", nullable: false),
                    KnownAtUtc = table.Column<long>(type: "bigint", nullable: false),
                    DataVersion = table.Column<long>(type: "bigint", nullable: false),
                    Fingerprints = table.Column<string>(type: "varchar(4000)", unicode: false, maxLength: 4000, nullable: false),
                    Officer = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    StartedUtc = table.Column<long>(type: "bigint", nullable: false),
                    FinishedUtc = table.Column<long>(type: "bigint", nullable: false),
                    Enterprises = table.Column<int>(type: "int", nullable: false),
                    Movers = table.Column<int>(type: "int", nullable: false),
                    Failed = table.Column<int>(type: "int", nullable: false),
                    Report = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Changes = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicySimulations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PolicySteps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<byte>(type: "tinyint", nullable: false),
                    AtUtc = table.Column<long>(type: "bigint", nullable: false),
                    Officer = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    Bundle = table.Column<int>(type: "int", nullable: false),
                    Base = table.Column<int>(type: "int", nullable: true),
                    Simulation = table.Column<int>(type: "int", nullable: true),
                    Proposal = table.Column<int>(type: "int", nullable: true),
                    EffectiveFrom = table.Column<int>(type: "int", nullable: true),
                    Basis = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicySteps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RuleFirings",
                columns: table => new
                {
                    RunId = table.Column<long>(type: "bigint", nullable: false),
                    Policy = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Rule = table.Column<string>(type: "varchar(120)", unicode: false, maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DefinedIn = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    Fired = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RuleFirings", x => new { x.RunId, x.Policy, x.Rule });
                });

            migrationBuilder.CreateIndex(
                name: "IX_PolicyBundles_Digest",
                table: "PolicyBundles",
                column: "Digest",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PolicySimulations_Bundle",
                table: "PolicySimulations",
                column: "Bundle");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PolicyBundles");

            migrationBuilder.DropTable(
                name: "PolicySimulations");

            migrationBuilder.DropTable(
                name: "PolicySteps");

            migrationBuilder.DropTable(
                name: "RuleFirings");

            migrationBuilder.DropColumn(
                name: "Fired",
                table: "Decisions");
        }
    }
}
