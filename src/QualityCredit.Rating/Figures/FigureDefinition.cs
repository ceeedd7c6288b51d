using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Policies;

namespace QualityCredit.Rating.Figures;

/// <summary>Which enterprises are the whole of a share of enterprises.</summary>
public enum FigureBase : byte
{
    /// <summary>All on file.</summary>
    [Label("在档企业", "Enterprises on file")] Enterprises = 1,

    /// <summary>Those on file with a product that needs a licence by the catalogue.</summary>
    [Label("产品须取得许可的在档企业", "Enterprises on file with products that need a licence")] EnterprisesNeedingLicence,
}

/// <summary>When an item of an enterprise counts.</summary>
public enum ItemStanding : byte
{
    /// <summary>It is on file, in force or not.</summary>
    [Label("在档", "On file")] OnFile = 1,

    /// <summary>It is in force on the day.</summary>
    [Label("有效", "In force")] InForce,
}

/// <summary>How the register measures the figure of a target: always a share. What is under open objection does not count.</summary>
public abstract record FigureDefinition
{
    private protected FigureDefinition()
    {
    }

    /// <summary>The kind of evidence it looks at.</summary>
    public required EvidenceKind Kind { get; init; }

    /// <summary>Which items count; all filters must fit.</summary>
    public required IReadOnlyList<TermFilter> Where { get; init; }

    /// <summary>The smallest whole of which a verdict is given.</summary>
    public required int AtLeast { get; init; }
}

/// <summary>Of the items in a window, those that also match a second filter.</summary>
public sealed record ShareOfItems : FigureDefinition
{
    /// <summary>The second filter.</summary>
    public required IReadOnlyList<TermFilter> That { get; init; }

    /// <summary>Length of the window that ends on the day: (day − length, day].</summary>
    public required int WithinMonths { get; init; }
}

/// <summary>Of enterprises, those with an item that counts.</summary>
public sealed record ShareOfEnterprises : FigureDefinition
{
    /// <summary>The whole.</summary>
    public required FigureBase Of { get; init; }

    /// <summary>When an item counts.</summary>
    public required ItemStanding Standing { get; init; }
}
