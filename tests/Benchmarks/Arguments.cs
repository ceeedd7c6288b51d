using System.Globalization;

namespace QualityCredit.Benchmarks;

/// <summary>A verb and its <c>--name value</c> pairs.</summary>
internal sealed class Arguments
{
    private const string Usage = """
        rate     [--count 1000000] [--json]                 time and garbage of rating one enterprise with twelve items, on one core
        rescore  [--enterprises 100000] [--repeat 3] [--database file] [--json]
                 a register of made-up enterprises with about twelve items each: first rating, full rescoring in a fresh process,
                 incremental with one in a hundred changed; beside a plain ordered read of the same evidence by two readers.
                 A database that is given is kept, and used again if it is there.
        preview  [--enterprises 100000] [--repeat 3] [--database file] [--json]
                 the preview of a draft that moves about a tenth of such a register, beside a full rescoring of it that finds nothing
                 to publish; in fresh processes and in a warm one.
        names    [--names 1000000] [--queries 1008] [--misses 0] [--postgres /usr/lib/postgresql/15/bin] [--postgres-share 4] [--json]
                 search by name among invented firms, by names typed with errors: time, memory, recall@10 by kind of error;
                 with the binaries of a PostgreSQL beside pg_trgm on the same names and every fourth of the same queries.
        lookup   [--enterprises 100000] [--listed 5000] [--rounds 5] [--seconds 6] [--host folder] [--database file] [--json]
                 looks codes of such a register up over HTTP with wrk, in turn with an address of the same host that says one word; then
                 again while full rescorings of it are going. Asks for the published host: dotnet publish src/QualityCredit.Web -c Release
        bank     [--enterprises 100000] [--counted 4000] [--warm 20] [--rounds 3] [--seconds 8] [--lines 200000] [--host folder] [--database file] [--json]
                 banks ask such a register for credit status one by one over HTTP with wrk, signed and with a line in the ledger, in turn
                 with an address of the same host that says one word and with commits of one row each; then a list of
                 so many lines is answered in the background, and the ledger is verified.
        """;

    private readonly Dictionary<string, string> _values = [];

    private Arguments(string verb) => Verb = verb;

    public string Verb { get; }

    public bool IsJson => _values.ContainsKey("json");

    public static Arguments? Parse(string[] args)
    {
        if (args is [] || args[0].StartsWith('-'))
        {
            return null;
        }

        Arguments parsed = new(args[0]);
        for (var i = 1; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                return null;
            }

            var hasValue = i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal);
            parsed._values[args[i][2..]] = hasValue ? args[++i] : "";
        }

        return parsed;
    }

    public static int ShowUsage()
    {
        Console.Error.WriteLine(Usage);
        return 2;
    }

    public int Number(string name, int otherwise) =>
        _values.TryGetValue(name, out var text) ? int.Parse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : otherwise;

    public string? Text(string name) => _values.GetValueOrDefault(name);
}
