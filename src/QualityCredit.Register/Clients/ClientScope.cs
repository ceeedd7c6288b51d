using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.HandOver;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Register.Clients;

/// <summary>One thing that a client may do. The list is closed; two scopes with the same code are the same scope.</summary>
public sealed record ClientScope
{
    private const string EvidencePrefix = "evidence:write:";

    private const string ReceiptPrefix = "handover:receipt:";

    // An entry of the blacklist comes from its procedure, with two officers and a notice; no program writes one.
    private static readonly FrozenDictionary<EvidenceKind, ClientScope> _evidence = Vocabulary.Of<EvidenceKind>().Terms
        .Where(term => term.Value != (byte)EvidenceKind.Listing)
        .ToFrozenDictionary(term => (EvidenceKind)term.Value, term => new ClientScope(EvidencePrefix + term.Code, new($"报送{term.Zh}信息", $"Send evidence: {term.En}")));

    private static readonly FrozenDictionary<HandOverReceiver, ClientScope> _receipts = Vocabulary.Of<HandOverReceiver>().Terms
        .ToFrozenDictionary(term => (HandOverReceiver)term.Value, term => new ClientScope(ReceiptPrefix + term.Code, new($"回执：{term.Zh}", $"Answer to packages: {term.En}")));

    private ClientScope(string code, Bilingual words) => (Code, Words) = (code, words);

    public static ClientScope CreditRead { get; } = new("credit:read", new("查询企业信用", "Ask for the credit of an enterprise"));

    public static ClientScope CreditBatch { get; } = new("credit:batch", new("批量查询企业信用", "Ask for many enterprises at once"));

    public static ClientScope Watch { get; } = new("watch", new("关注名单及变动推送", "Watch a portfolio"));

    public static ClientScope ListingRead { get; } = new("listing:read", new("查询黑名单全部记录", "Read all entries of the blacklist, ended ones too"));

    public static ClientScope LedgerOwn { get; } = new("ledger:own", new("查看谁查询过本企业", "See who asked about the enterprise itself"));

    private static readonly ClientScope[] _ofInstitutions = [CreditRead, CreditBatch, Watch, ListingRead, .. _evidence.OrderBy(scope => scope.Key).Select(scope => scope.Value), .. _receipts.OrderBy(scope => scope.Key).Select(scope => scope.Value)];

    private static readonly ClientScope[] _ofEnterprises = [LedgerOwn];

    public static IReadOnlyList<ClientScope> All { get; } = [.. _ofInstitutions, .. _ofEnterprises];

    public string Code { get; }

    public Bilingual Words { get; }

    /// <summary>What a client of this kind may have: no scope is for enterprises and for somebody else.</summary>
    public static IReadOnlyList<ClientScope> Of(ClientKind kind) => kind switch
    {
        ClientKind.Bank or ClientKind.Department or ClientKind.Other => _ofInstitutions,
        ClientKind.Enterprise => _ofEnterprises,
    };

    /// <summary>The scope of exactly this kind; null where no program may write it.</summary>
    public static ClientScope? EvidenceWrite(EvidenceKind kind) => _evidence.GetValueOrDefault(kind);

    /// <summary>The scope of who answers for this receiver.</summary>
    public static ClientScope HandOverReceipt(HandOverReceiver receiver) => _receipts[receiver];

    public static bool TryParse(string? text, [NotNullWhen(true)] out ClientScope? scope) =>
        (scope = All.FirstOrDefault(known => known.Code == text?.Trim())) is not null;

    public bool Equals(ClientScope? other) => other?.Code == Code;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Code);

    public override string ToString() => Code;
}
