using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityCredit.Register.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LedgerAlerts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "LedgerAlerts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Pattern = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false),
                    ClientId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    First = table.Column<long>(type: "INTEGER", nullable: false),
                    Last = table.Column<long>(type: "INTEGER", nullable: false),
                    FromUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    UntilUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    Queries = table.Column<int>(type: "INTEGER", nullable: false),
                    WithinHours = table.Column<int>(type: "INTEGER", nullable: false),
                    RaisedUtc = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerAlerts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LedgerCuts",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Officer = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    AtUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", unicode: false, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerCuts", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "LedgerWatchPosition",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerWatchPosition", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LedgerAlertNotes",
                columns: table => new
                {
                    AlertId = table.Column<int>(type: "INTEGER", nullable: false),
                    Officer = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    AtUtc = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerAlertNotes", x => x.AlertId);
                    table.ForeignKey(
                        name: "FK_LedgerAlertNotes_LedgerAlerts_AlertId",
                        column: x => x.AlertId,
                        principalTable: "LedgerAlerts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LedgerCutEnds",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    ClientId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Serial = table.Column<long>(type: "INTEGER", nullable: false),
                    Link = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LedgerCutEnds", x => new { x.ClientId, x.Number });
                    table.ForeignKey(
                        name: "FK_LedgerCutEnds_LedgerCuts_Number",
                        column: x => x.Number,
                        principalTable: "LedgerCuts",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_LedgerAlerts_ClientId_Pattern_Last",
                table: "LedgerAlerts",
                columns: new[] { "ClientId", "Pattern", "Last" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LedgerCutEnds_Number",
                table: "LedgerCutEnds",
                column: "Number");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LedgerAlertNotes");

            migrationBuilder.DropTable(
                name: "LedgerCutEnds");

            migrationBuilder.DropTable(
                name: "LedgerWatchPosition");

            migrationBuilder.DropTable(
                name: "LedgerAlerts");

            migrationBuilder.DropTable(
                name: "LedgerCuts");
        }
    }
}
