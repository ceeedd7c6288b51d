using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Clients;
using QualityCredit.Web.Accounts;
using QualityCredit.Web.Tests.Clients;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.Contract;

/// <summary>A host that listens on a port, with a register of its own, somebody of each kind who may ask it, and an eye on what is written.</summary>
public sealed class ContractHost : IAsyncLifetime
{
    private const string ClockTable = "Clock";

    private readonly RunningHost _root = new();
    private readonly WebApplicationFactory<Program> _factory;
    private readonly string _database;
    private readonly Dictionary<string, string> _tokens = [];
    private SqliteConnection? _watching;
    private long _version = -1;
    private string _content = "";

    public ContractHost()
    {
        _database = _root.NewDatabase();
        _factory = _root.Other(_database, null, ("Clients:Failures", "1000000/60"), ("urls", "http://127.0.0.1:0"), ("Logging:LogLevel:Default", "None"));
    }

    public HttpClient Http { get; private set; } = null!;

    /// <summary>The key of a bank with all scopes that it may have.</summary>
    public string ClientKey { get; private set; } = "";

    /// <summary>The key of the enterprise that the examples are about.</summary>
    public string EnterpriseKey { get; private set; } = "";

    internal string? CredentialOf(Sender sender) => sender switch
    {
        Sender.Client => $"Bearer {ClientKey}",
        Sender.Enterprise => $"Bearer {EnterpriseKey}",
        Sender.Inspector => TokenOf("inspector"),
        Sender.PolicyOfficer => TokenOf("policy-officer-1"),
        Sender.CaseOfficer => TokenOf("case-officer"),
        _ => null,
    };

    internal string TokenOf(string officer) => $"Bearer {_tokens[officer]}";

    /// <summary>What the register holds, as a digest. The clock of the register is left out: it ticks at each attempt to write.</summary>
    internal string Content()
    {
        var version = Convert.ToInt64(Ask("PRAGMA data_version").Single()[0], CultureInfo.InvariantCulture);
        if (version != _version)
        {
            (_version, _content) = (version, Digest());
        }

        return _content;
    }

    /// <summary>A job that is over, with a line of each kind that a result can have.</summary>
    /// <returns>Its number.</returns>
    internal async Task<string> FinishJobAsync(CancellationToken ct)
    {
        Http.DefaultRequestHeaders.Authorization = AuthenticationHeaderValue.Parse(CredentialOf(Sender.Client)!);
        using StringContent lines = new($$$"""
            {"code":"{{{DemoEnterprises.TopGrade}}}","purpose":"guarantee","user":"li.ming","authorisation":{"reference":"授字〔2026〕8号","from":"2026-11-01","until":"2027-10-31"}}
            {"code":"{{{DemoEnterprises.Listed}}}","purpose":"guarantee","user":"li.ming"}
            {"code":"QC100001-4","purpose":"guarantee","user":"li.ming"}
            {"code":"{{{DemoEnterprises.TopGrade}}}","purpose":"curiosity","user":"li.ming"}
            no JSON
            """, Encoding.UTF8, "application/x-ndjson");
        using var sent = await Http.PostAsync("/api/v1/credit/jobs", lines, ct);
        Assert.Equal(HttpStatusCode.Accepted, sent.StatusCode);
        var job = await FollowJob.ToItsEndAsync(Http, sent.Headers.Location!.ToString(), ct);
        Assert.Equal((2, 3), (job.GetProperty("answered").GetInt32(), job.GetProperty("refused").GetInt32()));
        Http.DefaultRequestHeaders.Authorization = null;
        return job.GetProperty("id").ToString();
    }

    private string Digest()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in Ask("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name").Select(row => (string)row[0]).Where(table => table != ClockTable))
        {
            foreach (var row in Ask($"SELECT * FROM \"{table}\""))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(string.Join('\u001f', row.Select(value => value is byte[] bytes ? Convert.ToHexString(bytes) : Convert.ToString(value, CultureInfo.InvariantCulture)))));
            }
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    private IEnumerable<object[]> Ask(string question)
    {
        using var command = _watching!.CreateCommand();
        command.CommandText = question;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            yield return row;
        }
    }

    public async ValueTask InitializeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        _factory.UseKestrel(0);
        _factory.StartServer();
        Http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1 })
        {
            BaseAddress = _factory.ClientOptions.BaseAddress,
        };
        _watching = new($"Data Source={_database};Mode=ReadOnly");
        await _watching.OpenAsync(ct);
        ClientKey = await AddClientAsync("example-bank", "湖南示例银行", ClientKind.Bank, null, ct);
        EnterpriseKey = await AddClientAsync("example-enterprise", "湖南示例企业", ClientKind.Enterprise, DemoEnterprises.TopGrade, ct);
        foreach (var account in DemoAccounts.All)
        {
            _tokens[account.UserName] = await Http.TokenAsync(account.UserName, account.Password, ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http?.Dispose();
        _watching?.Dispose();
        await _factory.DisposeAsync();
        await _root.DisposeAsync();
    }

    private async Task<string> AddClientAsync(string id, string name, ClientKind kind, string? code, CancellationToken ct)
    {
        ClientDraft draft = new()
        {
            Id = id,
            Name = name,
            Kind = Vocabulary.TermOf(kind).Code,
            Organization = code,
            Scopes = [.. ClientScope.Of(kind).Select(scope => scope.Code)],
            Addresses = [],
            Limit = "1000000/60",
            ValidFrom = new(2026, 1, 1),
        };
        return Assert.IsType<KeyIssued>(await _factory.Services.GetRequiredService<AddClient>().ExecuteAsync(draft, new(30), ClientsHost.Act, ct)).Key.ToString();
    }
}
