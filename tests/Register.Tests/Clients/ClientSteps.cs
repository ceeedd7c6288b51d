using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Clients;

namespace QualityCredit.Register.Tests.Clients;

/// <summary>A bank, an enterprise and the officer who registers them.</summary>
internal static class ClientSteps
{
    public static ActOfOfficer Act { get; } = new("administrator", "agreement 7 of 2024");

    public static ClientDraft Bank { get; } = new()
    {
        Id = "a-bank",
        Name = "甲银行",
        Kind = "bank",
        Scopes = ["credit:read", "watch"],
        Addresses = ["203.0.113.0/24", "2001:db8::/32"],
        Limit = "10/60",
        ValidFrom = new(2024, 1, 1),
    };

    public static ClientDraft Enterprise(OrganizationCode code) => new()
    {
        Id = "an-enterprise",
        Name = "甲企业",
        Kind = "enterprise",
        Organization = code.ToString(),
        Scopes = ["ledger:own"],
        ValidFrom = new(2024, 1, 1),
    };
}
