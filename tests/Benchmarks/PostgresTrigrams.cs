using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using NpgsqlTypes;
using QualityCredit.Testing.Names;

namespace QualityCredit.Benchmarks;

/// <summary>
/// The yardstick: a PostgreSQL of its own in a temporary folder with the extension pg_trgm, stopped and removed at the end. The locale is C.UTF-8, for under C trigrams know
/// no Chinese character; names are indexed by GIN, asked by <c>%</c> with the threshold below and ordered by similarity.
/// </summary>
internal sealed class PostgresTrigrams : IAsyncDisposable
{
    private const string Threshold = "0.2";
    private const string User = "postgres";

    private readonly string _folder;
    private readonly string _binaries;
    private NpgsqlDataSource? _source;

    private PostgresTrigrams(string binaries)
    {
        _binaries = binaries;
        _folder = Directory.CreateTempSubdirectory("qc-names-").FullName;
    }

    public static async Task<PostgresTrigrams> StartAsync(string binaries, IEnumerable<InventedFirm> firms, bool json)
    {
        var postgres = new PostgresTrigrams(binaries);
        try
        {
            await postgres.BeginAsync(firms, json);
            return postgres;
        }
        catch
        {
            await postgres.DisposeAsync();
            throw;
        }
    }

    public async Task<IReadOnlyList<NameAnswer>> AskAsync(IEnumerable<TypedName> typed, int page)
    {
        await using var connection = await _source!.OpenConnectionAsync();
        await RunAsync(connection, $"SET pg_trgm.similarity_threshold = {Threshold}");
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT firm FROM (SELECT firm, max(similarity(name, $1)) AS best FROM names WHERE name % $1 GROUP BY firm) found ORDER BY best DESC, firm LIMIT $2";
        command.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { NpgsqlDbType = NpgsqlDbType.Integer, Value = page });
        var answers = new List<NameAnswer>();
        foreach (var name in typed)
        {
            command.Parameters[0].Value = name.Text;
            var start = Stopwatch.GetTimestamp();
            var ids = new List<int>();
            await using (var rows = await command.ExecuteReaderAsync())
            {
                while (await rows.ReadAsync())
                {
                    ids.Add(rows.GetInt32(0));
                }
            }

            answers.Add(new(name, Stopwatch.GetElapsedTime(start), 0, ids));
        }

        return answers;
    }

    public async ValueTask DisposeAsync()
    {
        if (_source is not null)
        {
            await _source.DisposeAsync();
            await ExecuteAsync("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        }

        Directory.Delete(_folder, recursive: true);
    }

    private string Data => Path.Combine(_folder, "data");

    private async Task BeginAsync(IEnumerable<InventedFirm> firms, bool json)
    {
        if (Environment.UserName == "root")
        {
            await ExecuteAsync("/bin/chown", User, _folder);
        }

        var port = FreePort();
        await ExecuteAsync("initdb", "-D", Data, "-U", User, "--auth=trust", "--locale=C.UTF-8", "--encoding=UTF8");
        await ExecuteAsync("pg_ctl", "-D", Data, "-w", "-l", Path.Combine(_folder, "log"), "-o",
            $"-p {port} -k {_folder} -c listen_addresses=127.0.0.1 -c fsync=off -c shared_buffers=512MB -c maintenance_work_mem=512MB -c work_mem=64MB", "start");
        _source = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={port};Username={User};Database=postgres;Command Timeout=120");
        await using var connection = await _source.OpenConnectionAsync();
        await RunAsync(connection, "CREATE EXTENSION pg_trgm");
        await RunAsync(connection, "CREATE TABLE names (firm int NOT NULL, name text NOT NULL)");
        await CopyAsync(connection, firms);
        var watch = Stopwatch.StartNew();
        await RunAsync(connection, "CREATE INDEX names_trigrams ON names USING gin (name gin_trgm_ops)");
        new Measurement("names", "pg_trgm: building the GIN index", watch.Elapsed.TotalSeconds, "s").Print(json);
        await RunAsync(connection, "VACUUM ANALYZE names");
        await using var size = new NpgsqlCommand("SELECT pg_relation_size('names_trigrams')", connection);
        new Measurement("names", "pg_trgm: size of the GIN index, without the table", (long)(await size.ExecuteScalarAsync())! / 1e6, "MB").Print(json);
    }

    private static async Task CopyAsync(NpgsqlConnection connection, IEnumerable<InventedFirm> firms)
    {
        await using var writer = await connection.BeginBinaryImportAsync("COPY names (firm, name) FROM STDIN (FORMAT BINARY)");
        foreach (var (firm, name) in firms.SelectMany(firm => ((string?[])[firm.Name, firm.FormerName]).OfType<string>().Select(name => (firm.Id, name))))
        {
            await writer.StartRowAsync();
            await writer.WriteAsync(firm, NpgsqlDbType.Integer);
            await writer.WriteAsync(name, NpgsqlDbType.Text);
        }

        await writer.CompleteAsync();
    }

    private static async Task RunAsync(NpgsqlConnection connection, string text)
    {
        await using var command = new NpgsqlCommand(text, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // The server refuses to run as root.
    private async Task ExecuteAsync(string program, params string[] arguments)
    {
        var asOther = Environment.UserName == "root" && !Path.IsPathRooted(program);
        var path = Path.IsPathRooted(program) ? program : Path.Combine(_binaries, program);
        string[] all = asOther ? ["-u", User, "--", path, .. arguments] : arguments;
        using var process = Process.Start(new ProcessStartInfo(asOther ? "runuser" : path, all) { RedirectStandardOutput = true, WorkingDirectory = _folder })!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{program} ended with {process.ExitCode}."));
        }
    }
}
