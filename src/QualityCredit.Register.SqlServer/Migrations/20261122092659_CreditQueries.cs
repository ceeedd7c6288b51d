using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityCredit.Register.SqlServer.Migrations
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
                    Id = table.Column<int>(type: "int", nullable: false),
                    Code = table.Column<string>(type: "char(9)", unicode: false, fixedLength: true, maxLength: 9, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Reference = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ClientId = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    ValidFrom = table.Column<int>(type: "int", nullable: false),
                    ValidUntil = table.Column<int>(type: "int", nullable: false),
                    User = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    RecordedUtc = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CreditAuthorisations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CreditQueries",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    ClientId = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Serial = table.Column<long>(type: "bigint", nullable: false),
                    AtUtc = table.Column<long>(type: "bigint", nullable: false),
                    User = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Code = table.Column<string>(type: "char(9)", unicode: false, fixedLength: true, maxLength: 9, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Purpose = table.Column<byte>(type: "tinyint", nullable: false),
                    Words = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Authorisation = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Verdict = table.Column<byte>(type: "tinyint", nullable: false),
                    DataVersion = table.Column<long>(type: "bigint", nullable: false),
                    Answer = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false),
                    Link = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false),
                    Head = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CreditQueries", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "CreditAuthorisationWithdrawals",
                columns: table => new
                {
                    AuthorisationId = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<int>(type: "int", nullable: false),
                    Officer = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    RecordedUtc = table.Column<long>(type: "bigint", nullable: false)
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
