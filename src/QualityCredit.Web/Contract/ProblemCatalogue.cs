using System.Collections.Frozen;
using System.Text.Json;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Web.Contract;

/// <summary>A refusal that the interface can give: its code and what it means never change. One that stands inside an answer alone has no status.</summary>
internal sealed record ProblemKind(string Code, IReadOnlyList<int> Status, string Zh, string En, string NextZh, string NextEn)
{
    public string Statuses => Status.Count == 0 ? "—" : string.Join(", ", Status);

    public Bilingual Meaning => new(Zh, En);

    /// <summary>What a program or its owner does about it.</summary>
    public Bilingual Next => new(NextZh, NextEn);
}

/// <summary>Refusals that go together.</summary>
internal sealed record ProblemGroup(string Zh, string En, IReadOnlyList<ProblemKind> Problems);

/// <summary>The closed list of refusals, problems.json: pages and documents are made from it, and nothing is answered that is not in it.</summary>
internal static class ProblemCatalogue
{
    public const string Address = "/problems";

    private static readonly JsonSerializerOptions _web = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<ProblemGroup> Groups { get; } = Read();

    private static readonly FrozenDictionary<string, ProblemKind> _byCode = Groups.SelectMany(group => group.Problems).ToFrozenDictionary(problem => problem.Code);

    public static ProblemKind? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <summary>The page that says what a code means.</summary>
    public static string PathOf(string code) => $"{Address}/{code}";

    private static List<ProblemGroup> Read()
    {
        using var stream = typeof(ProblemCatalogue).Assembly.GetManifestResourceStream("problems.json")
            ?? throw new InvalidOperationException("The program was built without problems.json.");
        return JsonSerializer.Deserialize<List<ProblemGroup>>(stream, _web)!;
    }
}
