using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityCredit.Register.SqlServer.Migrations
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
                    Sender = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Key = table.Column<string>(type: "varchar(128)", unicode: false, maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Target = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Digest = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: false),
                    Status = table.Column<int>(type: "int", nullable: false),
                    ContentType = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Location = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Body = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    AnsweredUtc = table.Column<long>(type: "bigint", nullable: false)
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
