using System.Text;

namespace QualityCredit.Web.Tests.Contract;

/// <summary>In whose name a request is sent.</summary>
internal enum Sender
{
    Anonymous,
    Inspector,
    PolicyOfficer,
    CaseOfficer,
    Client,
    Enterprise,
}

/// <summary>A request with a fault; the target is sent as it is, byte for byte.</summary>
internal sealed record MalformedRequest(ContractOperation Operation, string Method, string Target, Sender Sender, string Fault)
{
    public byte[]? Body { get; init; }

    public string? ContentType { get; init; }

    /// <summary>Beside those of the sender, or in their place.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>Not HTTP any more: the server refuses it before the product sees it, and says so by the status alone.</summary>
    public bool IsNoHttp { get => field || Headers.Any(header => !Ascii.IsValid(header.Value)); init; }

    /// <summary>Another address or method than the operation's: what the document says of it does not hold.</summary>
    public bool IsElsewhere { get; init; }

    /// <summary>What the document does not allow is never taken for what it does: whoever may send at all gets 400.</summary>
    public bool IsUnfit { get; init; }

    public override string ToString() => $"{Fault}: {Method} {(Target.Length > 200 ? Target[..200] + "…" : Target)} as {Sender}";
}
