using System.CommandLine;
using QualityCredit.Register.Clients;

namespace QualityCredit.Cli.Clients;

/// <summary>The terms of a client on the command line.</summary>
internal sealed class TermsOptions
{
    private readonly Option<string> _name = new("--name") { Description = "Chinese name; evidence that it sends is recorded for a department of this name", Required = true };
    private readonly Option<string> _kind = new("--kind") { Description = "bank, department, enterprise or other", Required = true };
    private readonly Option<string?> _organization = new("--organization") { Description = "Organization code or unified social credit code; an enterprise is on record under it" };
    private readonly Option<string[]> _scopes = new("--scope") { Description = $"One or several of {string.Join(", ", ClientScope.All)}", Required = true, AllowMultipleArgumentsPerToken = true };
    private readonly Option<string[]> _addresses = new("--address") { Description = "Addresses or networks (CIDR) from which it may come; from anywhere if not given", AllowMultipleArgumentsPerToken = true };
    private readonly Option<string?> _limit = new("--limit") { Description = "Such as 600/60: six hundred requests in sixty seconds; the host's usual limit if not given" };
    private readonly Option<DateOnly> _from = DayOption.Create("--valid-from", "First day on which it may ask");
    private readonly Option<DateOnly?> _until = DayOption.CreateOptional("--valid-until", "First day on which it may not ask any more");

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _name, _kind, _organization, _scopes, _addresses, _limit, _from, _until })
        {
            command.Options.Add(option);
        }
    }

    public ClientDraft Of(ParseResult parsed, string id) => new()
    {
        Id = id,
        Name = parsed.GetValue(_name),
        Kind = parsed.GetValue(_kind),
        Organization = parsed.GetValue(_organization),
        Scopes = parsed.GetValue(_scopes) ?? [],
        Addresses = parsed.GetValue(_addresses) ?? [],
        Limit = parsed.GetValue(_limit),
        ValidFrom = parsed.GetValue(_from),
        ValidUntil = parsed.GetValue(_until),
    };
}
