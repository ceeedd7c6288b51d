using QualityCredit.Rating.Identifiers;

namespace QualityCredit.Register.Importing;

/// <summary>Something doubtful in rows that were accepted all the same.</summary>
/// <param name="Code">Stable name.</param>
/// <param name="Count">Rows.</param>
/// <param name="FirstRow">The first of them.</param>
/// <param name="Message">What is doubtful about that one.</param>
public sealed record ImportWarning(string Code, int Count, int FirstRow, string Message);

/// <summary>Counts warnings by code; the first of each stands for the others. A batch is stored while the next one is read.</summary>
internal sealed class ImportWarnings
{
    private readonly Dictionary<string, ImportWarning> _byCode = [];
    private readonly Lock _adding = new();

    public IReadOnlyList<ImportWarning> All => [.. _byCode.Values.OrderBy(warning => warning.Code, StringComparer.Ordinal)];

    public void Add(int row, IdentifierProblem remark)
    {
        if (remark.Severity == IdentifierSeverity.Warning)
        {
            Add(row, remark.CodeName, remark.English);
        }
    }

    public void Add(int row, string code, string message)
    {
        lock (_adding)
        {
            var known = _byCode.GetValueOrDefault(code) ?? new(code, 0, row, message);
            _byCode[code] = known with { Count = known.Count + 1 };
        }
    }
}
