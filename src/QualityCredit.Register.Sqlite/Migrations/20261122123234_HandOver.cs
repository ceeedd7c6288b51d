using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityCredit.Register.Sqlite.Migrations
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
                    Receiver = table.Column<byte>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Package = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 32, nullable: false),
                    Line = table.Column<string>(type: "TEXT", nullable: true),
                    End = table.Column<byte>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandOverChanges", x => new { x.Receiver, x.Sequence });
                });

            migrationBuilder.CreateTable(
                name: "HandOverChecks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Receiver = table.Column<byte>(type: "INTEGER", nullable: false),
                    MadeUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Package = table.Column<int>(type: "INTEGER", nullable: false),
                    Held = table.Column<int>(type: "INTEGER", nullable: false),
                    Expected = table.Column<int>(type: "INTEGER", nullable: false),
                    MissingThere = table.Column<int>(type: "INTEGER", nullable: false),
                    UnknownHere = table.Column<int>(type: "INTEGER", nullable: false),
                    Different = table.Column<int>(type: "INTEGER", nullable: false),
                    Records = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandOverChecks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "HandOverPackages",
                columns: table => new
                {
                    Receiver = table.Column<byte>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<int>(type: "INTEGER", nullable: false),
                    MadeUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    Base = table.Column<int>(type: "INTEGER", nullable: false),
                    BaseSha256 = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    ResultSha256 = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    Rows = table.Column<int>(type: "INTEGER", nullable: false),
                    Upserts = table.Column<int>(type: "INTEGER", nullable: false),
                    Tombstones = table.Column<int>(type: "INTEGER", nullable: false),
                    HeldBack = table.Column<int>(type: "INTEGER", nullable: false),
                    LastSequence = table.Column<long>(type: "INTEGER", nullable: false),
                    ListVersion = table.Column<long>(type: "INTEGER", nullable: false),
                    DataVersion = table.Column<long>(type: "INTEGER", nullable: false),
                    SchemaSha256 = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 64, nullable: false),
                    FileBytes = table.Column<long>(type: "INTEGER", nullable: false),
                    FileSha256 = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandOverPackages", x => new { x.Receiver, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "HandOverReceipts",
                columns: table => new
                {
                    Receiver = table.Column<byte>(type: "INTEGER", nullable: false),
                    Package = table.Column<int>(type: "INTEGER", nullable: false),
                    ReceivedUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    IsAccepted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: true),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Rejected = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandOverReceipts", x => new { x.Receiver, x.Package });
                });

            migrationBuilder.CreateTable(
                name: "HandOverRejections",
                columns: table => new
                {
                    Receiver = table.Column<byte>(type: "INTEGER", nullable: false),
                    Package = table.Column<int>(type: "INTEGER", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true)
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
