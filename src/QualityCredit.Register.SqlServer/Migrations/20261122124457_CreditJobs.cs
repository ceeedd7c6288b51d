using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityCredit.Register.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class CreditJobs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CreditJobAnswers",
                columns: table => new
                {
                    JobId = table.Column<int>(type: "int", nullable: false),
                    FirstLine = table.Column<int>(type: "int", nullable: false),
                    Offset = table.Column<long>(type: "bigint", nullable: false),
                    Bytes = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CreditJobAnswers", x => new { x.JobId, x.FirstLine });
                });

            migrationBuilder.CreateTable(
                name: "CreditJobQuestions",
                columns: table => new
                {
                    JobId = table.Column<int>(type: "int", nullable: false),
                    Chunk = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CreditJobQuestions", x => new { x.JobId, x.Chunk });
                });

            migrationBuilder.CreateTable(
                name: "CreditJobs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    ClientId = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Key = table.Column<string>(type: "varchar(128)", unicode: false, maxLength: 128, nullable: true),
                    User = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Purpose = table.Column<byte>(type: "tinyint", nullable: true),
                    Words = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    IsEnglish = table.Column<bool>(type: "bit", nullable: false),
                    State = table.Column<byte>(type: "tinyint", nullable: false),
                    ReceivedUtc = table.Column<long>(type: "bigint", nullable: false),
                    Questions = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: true),
                    Lines = table.Column<int>(type: "int", nullable: false),
                    ChunkLines = table.Column<int>(type: "int", nullable: false),
                    Answered = table.Column<int>(type: "int", nullable: false),
                    Refused = table.Column<int>(type: "int", nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    FirstVersion = table.Column<long>(type: "bigint", nullable: true),
                    LastVersion = table.Column<long>(type: "bigint", nullable: true),
                    StartedUtc = table.Column<long>(type: "bigint", nullable: true),
                    CancelledUtc = table.Column<long>(type: "bigint", nullable: true),
                    FinishedUtc = table.Column<long>(type: "bigint", nullable: true),
                    Result = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: true),
                    ForgottenUtc = table.Column<long>(type: "bigint", nullable: true),
                    Owner = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    HeldUtc = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CreditJobs", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CreditJobs_ClientId_Id",
                table: "CreditJobs",
                columns: new[] { "ClientId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CreditJobs_State",
                table: "CreditJobs",
                column: "State");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CreditJobAnswers");

            migrationBuilder.DropTable(
                name: "CreditJobQuestions");

            migrationBuilder.DropTable(
                name: "CreditJobs");
        }
    }
}
