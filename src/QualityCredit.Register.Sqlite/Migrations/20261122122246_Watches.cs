using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace QualityCredit.Register.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Watches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DeadLetters",
                columns: table => new
                {
                    ClientId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Feed = table.Column<byte>(type: "INTEGER", nullable: false),
                    FirstSequence = table.Column<long>(type: "INTEGER", nullable: false),
                    LastSequence = table.Column<long>(type: "INTEGER", nullable: false),
                    AtUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    FirstFailureUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    Failure = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeadLetters", x => new { x.ClientId, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "FeedSegments",
                columns: table => new
                {
                    FirstSequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Source = table.Column<byte>(type: "INTEGER", nullable: false),
                    FirstSourceSequence = table.Column<long>(type: "INTEGER", nullable: false),
                    Count = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedUtc = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FeedSegments", x => x.FirstSequence);
                });

            migrationBuilder.CreateTable(
                name: "WatchEvents",
                columns: table => new
                {
                    ClientId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    FeedSequence = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WatchEvents", x => new { x.ClientId, x.Sequence });
                });

            migrationBuilder.CreateTable(
                name: "WatchPositions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    GivenOutTo = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WatchPositions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WatchTargets",
                columns: table => new
                {
                    ClientId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    Url = table.Column<string>(type: "TEXT", unicode: false, maxLength: 500, nullable: false),
                    Feed = table.Column<byte>(type: "INTEGER", nullable: false),
                    State = table.Column<byte>(type: "INTEGER", nullable: false),
                    DeliveredUpTo = table.Column<long>(type: "INTEGER", nullable: false),
                    SinceUtc = table.Column<long>(type: "INTEGER", nullable: false),
                    LastDeliveredUtc = table.Column<long>(type: "INTEGER", nullable: true),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstFailureUtc = table.Column<long>(type: "INTEGER", nullable: true),
                    LastFailure = table.Column<string>(type: "TEXT", unicode: false, maxLength: 100, nullable: true),
                    NextAttemptUtc = table.Column<long>(type: "INTEGER", nullable: true),
                    HasGivenUp = table.Column<bool>(type: "INTEGER", nullable: false),
                    HeldBy = table.Column<string>(type: "TEXT", unicode: false, maxLength: 36, nullable: true),
                    HeldUntilUtc = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WatchTargets", x => x.ClientId);
                });

            migrationBuilder.CreateTable(
                name: "WatchedCodes",
                columns: table => new
                {
                    ClientId = table.Column<string>(type: "TEXT", unicode: false, maxLength: 32, nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, fixedLength: true, maxLength: 9, nullable: false),
                    FromFeed = table.Column<long>(type: "INTEGER", nullable: false),
                    UntilFeed = table.Column<long>(type: "INTEGER", nullable: true),
                    AddedUtc = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WatchedCodes", x => new { x.ClientId, x.Code, x.FromFeed });
                });

            migrationBuilder.InsertData(
                table: "WatchPositions",
                columns: new[] { "Id", "GivenOutTo" },
                values: new object[] { 1, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_FeedSegments_Source_FirstSourceSequence",
                table: "FeedSegments",
                columns: new[] { "Source", "FirstSourceSequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WatchEvents_ClientId_FeedSequence",
                table: "WatchEvents",
                columns: new[] { "ClientId", "FeedSequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_WatchedCodes_Code",
                table: "WatchedCodes",
                column: "Code");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DeadLetters");

            migrationBuilder.DropTable(
                name: "FeedSegments");

            migrationBuilder.DropTable(
                name: "WatchEvents");

            migrationBuilder.DropTable(
                name: "WatchPositions");

            migrationBuilder.DropTable(
                name: "WatchTargets");

            migrationBuilder.DropTable(
                name: "WatchedCodes");
        }
    }
}
