using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityCredit.Register.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CreditQueries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CreditAuthorisations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 9, nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ClientId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    ValidFrom = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidUntil = table.Column<int>(type: "INTEGER", nullable: false),
                    User = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RecordedUtc = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CreditAuthorisations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CreditQueries",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    ClientId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Serial = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    User = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 9, nullable: false),
                    Purpose = table.Column<byte>(type: "INTEGER", nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Authorisation = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Verdict = table.Column<byte>(type: "INTEGER", nullable: false),
                    DataVersion = table.Column<long>(type: "INTEGER", nullable: false),
                    Answer = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: false),
                    Link = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: false),
                    Head = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CreditQueries", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "CreditAuthorisationWithdrawals",
                columns: table => new
                {
                    AuthorisationId = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<int>(type: "INTEGER", nullable: false),
                    Officer = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    RecordedUtc = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CreditAuthorisationWithdrawals", x => x.AuthorisationId);
                    table.ForeignKey(
                        name: "FK_CreditAuthorisationWithdrawals_CreditAuthorisations_AuthorisationId",
                        column: x => x.AuthorisationId,
                        principalTable: "CreditAuthorisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CreditAuthorisations_Code_Reference",
                table: "CreditAuthorisations",
                columns: new[] { "Code", "Reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CreditQueries_ClientId_Serial",
                table: "CreditQueries",
                columns: new[] { "ClientId", "Serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CreditQueries_Code_Number",
                table: "CreditQueries",
                columns: new[] { "Code", "Number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CreditAuthorisationWithdrawals");

            migrationBuilder.DropTable(
                name: "CreditQueries");

            migrationBuilder.DropTable(
                name: "CreditAuthorisations");
        }
    }
}
