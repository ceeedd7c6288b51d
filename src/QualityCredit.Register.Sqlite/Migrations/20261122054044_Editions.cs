using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityCredit.Register.Sqlite.Migrations
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
                type: "BLOB",
                maxLength: 256,
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.CreateTable(
                name: "PolicyBundles",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    Files = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicyBundles", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "PolicySimulations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Bundle = table.Column<int>(type: "INTEGER", nullable: false),
                    Base = table.Column<int>(type: "INTEGER", nullable: false),
                    AsOf = table.Column<int>(type: "INTEGER", nullable: false),
                    KnownAtUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    DataVersion = table.Column<long>(type: "INTEGER", nullable: false),
                    Fingerprints = table.Column<string>(type: "TEXT", unicode: false, maxLength: 4000, nullable: false),
                    Officer = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    StartedUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    FinishedUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    Enterprises = table.Column<int>(type: "INTEGER", nullable: false),
                    Movers = table.Column<int>(type: "INTEGER", nullable: false),
                    Failed = table.Column<int>(type: "INTEGER", nullable: false),
                    Report = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Changes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicySimulations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PolicySteps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<byte>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    Officer = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Bundle = table.Column<int>(type: "INTEGER", nullable: false),
                    Base = table.Column<int>(type: "INTEGER", nullable: true),
                    Simulation = table.Column<int>(type: "INTEGER", nullable: true),
                    Proposal = table.Column<int>(type: "INTEGER", nullable: true),
                    EffectiveFrom = table.Column<int>(type: "INTEGER", nullable: true),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PolicySteps", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RuleFirings",
                columns: table => new
                {
                    RunId = table.Column<long>(type: "INTEGER", nullable: false),
                    Policy = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Rule = table.Column<string>(type: "TEXT", unicode: false, maxLength: 120, nullable: false),
                    DefinedIn = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    Fired = table.Column<int>(type: "INTEGER", nullable: false)
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
