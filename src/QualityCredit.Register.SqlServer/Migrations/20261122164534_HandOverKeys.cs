using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityCredit.Register.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class HandOverKeys : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Key",
                table: "HandOverChanges",
                type: "char(32)",
                unicode: false,
                fixedLength: true,
                maxLength: 32,
                nullable: false,
                collation: "Latin1_General_100_BIN2",
                oldClrType: typeof(string),
                oldType: "char(32)",
                oldUnicode: false,
                oldFixedLength: true,
                oldMaxLength: 32);

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

            migrationBuilder.AlterColumn<string>(
                name: "Key",
                table: "HandOverChanges",
                type: "char(32)",
                unicode: false,
                fixedLength: true,
                maxLength: 32,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "char(32)",
                oldUnicode: false,
                oldFixedLength: true,
                oldMaxLength: 32,
                oldCollation: "Latin1_General_100_BIN2");
        }
    }
}
