using QualityCredit.Architecture.Tests.Checks;

namespace QualityCredit.Architecture.Tests;

/// <summary>
/// Which slice of the register uses which: the whole truth, from the ground up. A slice uses only slices above its line here, so there is no circle; an
/// edge more or less is a decision, made here first. All stand on Storage, which is not repeated.
/// </summary>
internal static class SliceMap
{
    /// <summary>The files that close circles: they name all slices, and all slices use them.</summary>
    public static IReadOnlyList<Allowed> KnowAll { get; } =
    [
        new("Storage/RegisterContext.cs", "one context has the tables of all slices, so that one transaction can write to several"),
        new("Storage/RegisterServices.cs", "it puts the slices together"),
    ];

    public static IReadOnlyDictionary<string, string[]> Edges { get; } = new Dictionary<string, string[]>
    {
        ["Storage"] = [],
        ["Accounts"] = [],
        ["Idempotency"] = [],
        ["NameSearch"] = [],
        ["Editions"] = [],
        ["Enterprises"] = [],
        ["Clients"] = ["Enterprises"],
        ["Products"] = ["Enterprises"],
        ["Evidence"] = ["Accounts", "Enterprises", "Products"],
        ["Importing"] = ["Enterprises", "Products", "Evidence"],
        ["Runs"] = ["Editions"],
        ["Ratings"] = ["Editions", "Enterprises", "Products", "Evidence", "Runs"],
        ["Figures"] = ["Editions", "Ratings"],
        ["Blacklist"] = ["Accounts", "Editions", "Enterprises", "Evidence", "Ratings"],
        ["RedLists"] = ["Accounts", "Editions", "Enterprises", "Evidence", "Runs", "Ratings", "Blacklist"],
        ["Rescoring"] = ["Editions", "Enterprises", "Runs", "Ratings", "Blacklist"],
        ["Activation"] = ["Editions", "Enterprises", "Runs", "Ratings", "Blacklist", "Rescoring"],
        ["Proofs"] = ["Accounts", "Clients", "Editions", "Enterprises", "Evidence", "Ratings", "Blacklist", "RedLists"],
        ["PublicList"] = ["NameSearch", "Editions", "Enterprises", "Evidence", "Blacklist", "Proofs"],
        ["OpenData"] = ["Evidence", "Proofs", "PublicList"],
        ["CreditQueries"] = ["Accounts", "Clients", "Idempotency", "Enterprises", "Ratings", "Proofs", "PublicList"],
        ["CreditJobs"] = ["Idempotency", "Editions", "Runs", "Ratings", "PublicList", "CreditQueries"],
        ["Watches"] = ["Clients", "Ratings", "PublicList", "OpenData"],
        ["HandOver"] = ["Editions", "Enterprises", "Evidence", "Ratings", "RedLists", "Proofs", "PublicList", "OpenData"],
    };
}
