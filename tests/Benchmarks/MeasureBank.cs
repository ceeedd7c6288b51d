using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Clients;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.Sqlite;
using QualityCredit.Register.Storage;

namespace QualityCredit.Benchmarks;

/// <summary>
/// Banks ask for credit status one by one, signed and with a line in the ledger: each question about another enterprise, then a small portfolio
/// again and again, then with an Idempotency-Key each, and last a list that is answered in the background. Beside them an address of the same host that says one word, and what the disk gives.
/// </summary>
internal static class MeasureBank
{
    private const int Banks = 8;
    private const int Portfolio = 2000;
    private const int Exactly = 4000;
    private const double RateGoal = 1000;
    private const double MillisecondsGoal = 50;

    public static async Task<int> RunAsync(Arguments arguments)
    {
        if (WebHostProcess.Find(arguments.Text("host")) is not { } program)
        {
            await Console.Error.WriteLineAsync("There is no published host. Publish it first: dotnet publish src/QualityCredit.Web -c Release; or say where it is: --host <folder>.");
            return 2;
        }

        var folder = Directory.CreateTempSubdirectory("qc-benchmark-").FullName;
        try
        {
            SqliteDatabase database = new(arguments.Text("database") ?? Path.Combine(folder, "scale.db"));
            await using var services = RescoringProcess.Provide(database);
            Machine.Print(arguments.IsJson);
            await MeasureRescoring.LoadAsync(services, arguments);
            var banks = await AddBanksAsync(services);
            var codes = await CodesAsync(services);
            await AuthoriseAsync(services, codes, banks);
            var questions = BankQuestions.Of(codes, banks);
            using (var host = await WebHostProcess.StartAsync(program, database.Path))
            {
                await MeasureAsync(host, services, questions, folder, arguments);
                Print(arguments, "the most memory that the host held", host.Peak, "MB");
                PrintJob(arguments, await AskAsJob.RunAsync(host, banks[0], BankQuestions.Lines(codes, arguments.Number("lines", 200_000))));
                Print(arguments, "  the most memory that the host held", host.Peak, "MB");
            }

            await VerifyAsync(services, arguments);
            database.Release();
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(WebHostProcess host, IServiceProvider services, IReadOnlyList<BankQuestion> questions, string folder, Arguments arguments)
    {
        var (rounds, seconds) = (arguments.Number("rounds", 3), arguments.Number("seconds", 8));
        var (hello, all) = (await Wrk.WriteAsync(folder, "hello", [MeasureLookUp.Hello]), await WrkBank.WriteAsync(folder, "all", questions));
        var few = await WrkBank.WriteAsync(folder, "few", questions.Take(Portfolio));
        var (answers, lines, missing) = await AskExactly.RunAsync(host, services, [.. questions.TakeLast(arguments.Number("counted", Exactly))]);
        Print(arguments, "answers to a counted number of questions, 64 at once", answers, "");
        Print(arguments, "lines that they left in the ledger", lines, "", null, answers);
        Print(arguments, "answers whose digest no line bears", missing, "", null, 0);

        // Until everything on the way of a question is compiled for good.
        await WrkBank.RunAsync(host, all, 64, arguments.Number("warm", 20));
        await WrkBank.RunAsync(host, all, 64, arguments.Number("warm", 20) / 2, keyed: true);

        var before = await AskExactly.LastAsync(services);
        List<WrkResult> hellos = [], sixteen = [], sixtyFour = [], repeated = [], keyed = [];
        List<double> commits = [];
        for (var round = 0; round < rounds; round++)
        {
            hellos.Add(await Wrk.RunAsync(host, hello, seconds));
            sixteen.Add(await WrkBank.RunAsync(host, all, 16, seconds));
            sixtyFour.Add(await WrkBank.RunAsync(host, all, 64, seconds));
            repeated.Add(await WrkBank.RunAsync(host, few, 64, seconds));
            keyed.Add(await WrkBank.RunAsync(host, all, 64, seconds, keyed: true));
            commits.Add(DiskCommits.Measure(folder, seconds));
        }

        var middle = WrkResult.Middle(hellos);
        Print(arguments, "hello, 64 connections", middle.Rate, "/s");
        Print(arguments, "hello, processor time of an answer", middle.Work, "µs");
        Print(arguments, "commits of one row each, one after the other", commits.Order().ElementAt(rounds / 2), "/s");
        PrintAsked(arguments, "16 connections, each another enterprise", WrkResult.Middle(sixteen), middle);
        PrintAsked(arguments, "64 connections, each another enterprise", WrkResult.Middle(sixtyFour), middle);
        PrintAsked(arguments, $"64 connections, {Portfolio:#,##0} enterprises again and again", WrkResult.Middle(repeated), middle);
        PrintAsked(arguments, "64 connections, each with an Idempotency-Key", WrkResult.Middle(keyed), middle);
        var asked = sixteen.Concat(sixtyFour).Concat(repeated).Concat(keyed).ToList();
        Print(arguments, "answers that wrk saw", asked.Sum(result => result.Answers), "");
        Print(arguments, "lines written meanwhile, those cut off at the end included", await AskExactly.LastAsync(services) - before, "");
        Print(arguments, "wrong or missing answers", hellos.Concat(asked).Sum(result => result.Wrong), "", null, 0);
    }

    private static void PrintAsked(Arguments arguments, string how, WrkResult asked, WrkResult hello)
    {
        Print(arguments, how, asked.Rate, "/s", asked.Rate / hello.Rate, RateGoal);
        Print(arguments, "  processor time of an answer", asked.Work, "µs", asked.Work / hello.Work);
        Print(arguments, "  half answered within", asked.P50, "ms");
        Print(arguments, "  99 of 100 within", asked.P99, "ms", null, MillisecondsGoal);
    }

    private static void PrintJob(Arguments arguments, JobAnswered job)
    {
        Print(arguments, $"a list of {job.Lines:#,##0} questions, taken in", job.TakenIn.TotalSeconds, "s");
        Print(arguments, "  answered, with a line in the ledger each", job.Lines / job.Answered.TotalSeconds, "/s");
        Print(arguments, $"  its result of {job.Bytes / 1_000_000:#,##0} MB fetched", job.Fetched.TotalSeconds, "s");
        Print(arguments, "  lines without their grade", job.Wrong, "", null, 0);
    }

    private static async Task VerifyAsync(IServiceProvider services, Arguments arguments)
    {
        var report = await services.GetRequiredService<VerifyLedger>().ExecuteAsync(CancellationToken.None);
        Print(arguments, "lines of the ledger, chained anew", report.Lines, "");
        Print(arguments, "flaws found in it", report.First is null ? 0 : 1, "", null, 0);
    }

    private static async Task<IReadOnlyList<Bank>> AddBanksAsync(IServiceProvider services)
    {
        var add = services.GetRequiredService<AddClient>();
        List<Bank> banks = [];
        for (var i = 0; i < Banks; i++)
        {
            // Another id each time: a database that is kept may be measured again.
            ClientDraft draft = new()
            {
                Id = $"bank-{Guid.NewGuid().ToString("N")[..20]}",
                Name = string.Create(CultureInfo.InvariantCulture, $"第{i}号银行"),
                Kind = "bank",
                Scopes = ["credit:read", "credit:batch"],
                Limit = string.Create(CultureInfo.InvariantCulture, $"{int.MaxValue}/60"),
                ValidFrom = BankQuestions.From,
            };
            var issued = (KeyIssued)await add.ExecuteAsync(draft, new(), new("benchmark", "benchmark"), CancellationToken.None);
            banks.Add(new(draft.Id, issued.Key.ToString()));
        }

        return banks;
    }

    private static async Task<IReadOnlyList<OrganizationCode>> CodesAsync(IServiceProvider services)
    {
        await using var context = services.GetRequiredService<IDbContextFactory<RegisterContext>>().CreateDbContext();
        var codes = (await context.Enterprises.OrderBy(row => row.Id).Select(row => row.Code).ToListAsync()).ToArray();
        new Random(1).Shuffle(codes);
        return codes;
    }

    private static Task AuthoriseAsync(IServiceProvider services, IReadOnlyList<OrganizationCode> codes, IReadOnlyList<Bank> banks)
    {
        var writer = services.GetRequiredService<RegisterWriter>();
        return writer.WriteAsync(
            async (context, _, ct) => await writer.Bulk.InsertAsync(
                context, BankQuestions.Known(codes, banks, (await context.CreditAuthorisations.MaxAsync(row => (int?)row.Id, ct) ?? 0) + 1), ct),
            CancellationToken.None);
    }

    private static void Print(Arguments arguments, string what, double value, string unit, double? ratio = null, double? goal = null) =>
        new Measurement("bank", what, value, unit, ratio, goal).Print(arguments.IsJson);
}
