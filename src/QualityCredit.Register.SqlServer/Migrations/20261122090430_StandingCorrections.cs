using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityCredit.Register.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class StandingCorrections : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "StandingCorrections",
                columns: table => new
                {
                    DecisionId = table.Column<long>(type: "bigint", nullable: false),
                    RunId = table.Column<long>(type: "bigint", nullable: false),
                    FirstRestedId = table.Column<long>(type: "bigint", nullable: false),
                    StandingGrade = table.Column<byte>(type: "tinyint", nullable: false),
                    GradeSince = table.Column<int>(type: "int", nullable: false),
                    FirstRatedOn = table.Column<int>(type: "int", nullable: false),
                    ReviewedOn = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StandingCorrections", x => x.DecisionId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_Retracted",
                table: "Evidence",
                column: "KnownUntilUtc",
                filter: "\"RetractionReason\" IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "StandingCorrections");

            migrationBuilder.DropIndex(
                name: "IX_Evidence_Retracted",
                table: "Evidence");
        }
    }
}
