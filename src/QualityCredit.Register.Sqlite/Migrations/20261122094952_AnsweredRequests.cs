using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityCredit.Register.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class AnsweredRequests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AnsweredRequests",
                columns: table => new
                {
                    Sender = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 128, nullable: false),
                    Target = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Digest = table.Column<byte[]>(type: "BLOB", fixedLength: true, maxLength: 32, nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Location = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Body = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AnsweredUtc = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnsweredRequests", x => new { x.Sender, x.Key });
                });

            migrationBuilder.CreateIndex(
                name: "IX_AnsweredRequests_AnsweredUtc",
                table: "AnsweredRequests",
                column: "AnsweredUtc");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AnsweredRequests");
        }
    }
}
