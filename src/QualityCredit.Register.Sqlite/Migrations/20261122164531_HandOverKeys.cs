using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityCredit.Register.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class HandOverKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_HandOverChanges_Receiver_Key_Sequence",
                table: "HandOverChanges",
                columns: new[] { "Receiver", "Key", "Sequence" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_HandOverChanges_Receiver_Key_Sequence",
                table: "HandOverChanges");
        }
    }
}
