using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityCredit.Register.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ApiClients : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ApiClientActs",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false),
                    ClientId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Kind = table.Column<byte>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    Officer = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    KeyId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 12, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiClientActs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ApiClientAlarms",
                columns: table => new
                {
                    ClientId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Credential = table.Column<string>(type: "TEXT", unicode: false, maxLength: 16, nullable: false),
                    Address = table.Column<string>(type: "TEXT", unicode: false, maxLength: 45, nullable: false),
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiClientAlarms", x => new { x.ClientId, x.Credential, x.Address, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "ApiClients",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Kind = table.Column<byte>(type: "INTEGER", nullable: false),
                    Organization = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 9, nullable: true),
                    Scopes = table.Column<string>(type: "TEXT", unicode: false, maxLength: 1000, nullable: false),
                    Addresses = table.Column<string>(type: "TEXT", unicode: false, maxLength: 2000, nullable: true),
                    Permits = table.Column<int>(type: "INTEGER", nullable: true),
                    WindowSeconds = table.Column<int>(type: "INTEGER", nullable: true),
                    ValidFrom = table.Column<int>(type: "INTEGER", nullable: false),
                    ValidUntil = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiClients", x => new { x.Id, x.Edition });
                });

            migrationBuilder.CreateTable(
                name: "ApiKeys",
                columns: table => new
                {
                    KeyId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 12, nullable: false),
                    ClientId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    IssuedUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    ExpiresUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    OverlapEndsUtc = table.Column<long>(type: "INTEGER", nullable: true),
                    RevokedUtc = table.Column<long>(type: "INTEGER", nullable: true),
                    LastUsedOn = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiKeys", x => x.KeyId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ApiClientActs_ClientId",
                table: "ApiClientActs",
                column: "ClientId");

            migrationBuilder.CreateIndex(
                name: "IX_ApiKeys_ClientId",
                table: "ApiKeys",
                column: "ClientId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ApiClientActs");

            migrationBuilder.DropTable(
                name: "ApiClientAlarms");

            migrationBuilder.DropTable(
                name: "ApiClients");

            migrationBuilder.DropTable(
                name: "ApiKeys");
        }
    }
}
