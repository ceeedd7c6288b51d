using QualityCredit.Rating.Evidence;
using QualityCredit.Register.Enterprises;
using QualityCredit.Register.Evidence;
using QualityCredit.Register.Products;
using QualityCredit.Register.Storage;
using QualityCredit.Seeds.Enterprises;

namespace QualityCredit.Seeds;

/// <summary>The rows of one enterprise. What it holds became known when its history says so, but within the bounds given.</summary>
internal sealed class PresetRows(SyntheticEnterprise made, int id, DateTime notBeforeUtc, DateTime nowUtc)
{
    private static readonly TimeOnly _officeHoursUtc = new(1, 0);

    private readonly DateTime _openedUtc = Within(At(made.File.OpenedOn), notBeforeUtc, nowUtc);

    public int Items => made.File.Evidence.Count;

    public Enterprise Enterprise { get; } = new()
    {
        Id = id,
        Code = made.File.Code,
        CreditCode = made.File.CreditCode,
        Region = made.File.Region,
        Industry = made.File.Industry,
        Size = made.File.Size,
        OpenedOn = made.File.OpenedOn,
        KnownFromUtc = Within(At(NamedSince(made)), notBeforeUtc, nowUtc),
        Name = made.File.Name,
        NameKey = NameKey.Of(made.File.Name),
        LegalRepresentative = made.LegalRepresentative,
        Address = made.Address,
        RegisteredOn = made.RegisteredOn,
        RecordedAtUtc = Within(At(made.File.OpenedOn), notBeforeUtc, nowUtc),
    };

    /// <summary>Names borne while the file was open already; earlier ones are former names only.</summary>
    public IEnumerable<EnterpriseRevision> Revisions => made.FormerNames
        .Where(_ => _openedUtc < Enterprise.KnownFromUtc)
        .Select(former => new EnterpriseRevision
        {
            EnterpriseId = id,
            KnownFromUtc = _openedUtc,
            Name = former.Name,
            Region = made.File.Region,
            Industry = made.File.Industry,
            Size = made.File.Size,
            OpenedOn = made.File.OpenedOn,
        });

    public IEnumerable<FormerName> FormerNames => made.FormerNames.Select(former => new FormerName
    {
        EnterpriseId = id,
        NameKey = NameKey.Of(former.Name),
        Name = former.Name,
        UntilUtc = Within(At(former.Until), notBeforeUtc, nowUtc),
    });

    public IEnumerable<RegisteredProduct> Products => made.File.Products.Select(product => new RegisteredProduct
    {
        Id = RowKey.OfProduct(id, product.Serial),
        EnterpriseId = id,
        Serial = product.Serial,
        Kind = product.Kind,
        Assessment = product.Assessment,
        KnownFromUtc = _openedUtc,
        Number = product.Number,
        Name = product.Name,
        Gtin = product.Gtin,
        RecordedAtUtc = _openedUtc,
    });

    public IEnumerable<EvidenceEntry> Evidence => made.File.Evidence.Select(Entry);

    /// <summary>Those of them that publish an entry of the blacklist.</summary>
    public IEnumerable<EvidenceEntry> Listings => made.File.Evidence.Where(item => item.Kind == EvidenceKind.Listing).Select(Entry);

    private EvidenceEntry Entry(EvidenceItem item) => item.ToEntry(id, item.Serial, Within(item.Provenance.RecordedAtUtc, notBeforeUtc, nowUtc));

    private static DateOnly NamedSince(SyntheticEnterprise made) =>
        made.FormerNames.Select(former => former.Until).Append(made.File.OpenedOn).Max();

    private static DateTime At(DateOnly day) => day.ToDateTime(_officeHoursUtc, DateTimeKind.Utc);

    private static DateTime Within(DateTime instant, DateTime notBeforeUtc, DateTime nowUtc) =>
        instant < notBeforeUtc ? notBeforeUtc : instant > nowUtc ? nowUtc : instant;
}
