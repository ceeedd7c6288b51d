using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityCredit.Register.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class HandOver : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "HandOverChanges",
                columns: table => new
                {
                    Receiver = table.Column<byte>(type: "tinyint", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Package = table.Column<int>(type: "int", nullable: false),
                    Key = table.Column<string>(type: "char(32)", unicode: false, fixedLength: true, maxLength: 32, nullable: false),
                    Line = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    End = table.Column<byte>(type: "tinyint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandOverChanges", x => new { x.Receiver, x.Sequence });
                });

            migrationBuilder.CreateTable(
                name: "HandOverChecks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Receiver = table.Column<byte>(type: "tinyint", nullable: false),
                    MadeUtc = table.Column<long>(type: "bigint", nullable: false),
                    By = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Package = table.Column<int>(type: "int", nullable: false),
                    Held = table.Column<int>(type: "int", nullable: false),
                    Expected = table.Column<int>(type: "int", nullable: false),
                    MissingThere = table.Column<int>(type: "int", nullable: false),
                    UnknownHere = table.Column<int>(type: "int", nullable: false),
                    Different = table.Column<int>(type: "int", nullable: false),
                    Records = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandOverChecks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HandOverPackages",
                columns: table => new
                {
                    Receiver = table.Column<byte>(type: "tinyint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Day = table.Column<int>(type: "int", nullable: false),
                    MadeUtc = table.Column<long>(type: "bigint", nullable: false),
                    Base = table.Column<int>(type: "int", nullable: false),
                    BaseSha256 = table.Column<string>(type: "char(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    ResultSha256 = table.Column<string>(type: "char(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    Rows = table.Column<int>(type: "int", nullable: false),
                    Upserts = table.Column<int>(type: "int", nullable: false),
                    Tombstones = table.Column<int>(type: "int", nullable: false),
                    HeldBack = table.Column<int>(type: "int", nullable: false),
                    LastSequence = table.Column<long>(type: "bigint", nullable: false),
                    ListVersion = table.Column<long>(type: "bigint", nullable: false),
                    DataVersion = table.Column<long>(type: "bigint", nullable: false),
                    SchemaSha256 = table.Column<string>(type: "char(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    FileBytes = table.Column<long>(type: "bigint", nullable: false),
                    FileSha256 = table.Column<string>(type: "char(64)", unicode: false, fixedLength: true, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandOverPackages", x => new { x.Receiver, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "HandOverReceipts",
                columns: table => new
                {
                    Receiver = table.Column<byte>(type: "tinyint", nullable: false),
                    Package = table.Column<int>(type: "int", nullable: false),
                    ReceivedUtc = table.Column<long>(type: "bigint", nullable: false),
                    By = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    IsAccepted = table.Column<bool>(type: "bit", nullable: false),
                    Reason = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: true),
                    Remark = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Rejected = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandOverReceipts", x => new { x.Receiver, x.Package });
                });

            migrationBuilder.CreateTable(
                name: "HandOverRejections",
                columns: table => new
                {
                    Receiver = table.Column<byte>(type: "tinyint", nullable: false),
                    Package = table.Column<int>(type: "int", nullable: false),
                    Line = table.Column<int>(type: "int", nullable: false),
                    Reason = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    Remark = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandOverRejections", x => new { x.Receiver, x.Package, x.Line });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "HandOverChanges");

            migrationBuilder.DropTable(
                name: "HandOverChecks");

            migrationBuilder.DropTable(
                name: "HandOverPackages");

            migrationBuilder.DropTable(
                name: "HandOverReceipts");

            migrationBuilder.DropTable(
                name: "HandOverRejections");
        }
    }
}
