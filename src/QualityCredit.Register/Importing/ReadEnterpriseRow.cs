using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Enterprises;

namespace QualityCredit.Register.Importing;

internal sealed class ReadEnterpriseRow(SheetHeader header, ImportCatalogues catalogues, ImportWarnings warnings, DateOnly today)
{
    private readonly int _formerNames = header.IndexOf(EnterpriseColumns.FormerNames);

    public EnterpriseRow? From(RowCells cells)
    {
        var code = CodeOf(cells);
        var name = cells.Required(EnterpriseColumns.Name);
        var region = cells.Code<RegionCode>(EnterpriseColumns.Region, RegionCode.TryParse);
        var industry = cells.Code<IndustryCode>(EnterpriseColumns.Industry, IndustryCode.TryParse);
        var size = cells.Term<EnterpriseSize>(EnterpriseColumns.Size);
        var opened = cells.Day(EnterpriseColumns.OpenedOn);
        var registered = cells.Day(EnterpriseColumns.RegisteredOn);
        var representative = cells.Optional(EnterpriseColumns.LegalRepresentative);
        var address = cells.Optional(EnterpriseColumns.Address);
        var former = FormerNames(cells, name);
        CheckName(cells, name);
        CheckRegion(cells, region);
        CheckIndustry(cells, industry);
        if (registered > opened)
        {
            cells.Refuse(header.IndexOf(EnterpriseColumns.OpenedOn), $"the file was opened before the enterprise was registered, {LegalDate.Text(registered.Value)}: correct one of the two");
        }

        if (cells.Problems.Count > 0)
        {
            return null;
        }

        Warn(cells, code!.Value, region!.Value);
        EnterpriseDetails details = new()
        {
            Code = code.Value,
            Name = name,
            Region = region.Value,
            Industry = industry!.Value,
            Size = size!.Value,
            OpenedOn = opened,
            RegisteredOn = registered,
            LegalRepresentative = representative,
            Address = address,
        };
        return new(details, former);
    }

    private EnterpriseCode? CodeOf(RowCells cells)
    {
        var creditCode = cells.Code<UnifiedSocialCreditCode>(EnterpriseColumns.CreditCode, UnifiedSocialCreditCode.TryParse);
        var column = header.IndexOf(EnterpriseColumns.Code);
        if (creditCode is { } known && cells.Text(column).Length == 0)
        {
            return new(known);
        }

        if (cells.Text(header.IndexOf(EnterpriseColumns.CreditCode)).Length > 0 && creditCode is null)
        {
            return null;
        }

        var code = cells.Code<EnterpriseCode>(EnterpriseColumns.Code, EnterpriseCode.TryParse);
        if (code is null || creditCode is null)
        {
            return code;
        }

        if (code.Value.Organization != creditCode.Value.Organization || (code.Value.CreditCode ?? creditCode) != creditCode)
        {
            cells.Refuse(column, $"the code and the unified social credit code {creditCode} name two enterprises: correct one of the two");
        }

        return new(creditCode.Value);
    }

    private List<string> FormerNames(RowCells cells, string name)
    {
        List<string> names = [.. cells.Text(_formerNames)
            .Split([';', '；'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(former => NameKey.Of(former) != NameKey.Of(name))
            .DistinctBy(NameKey.Of)];
        if (names.FirstOrDefault(former => former.Length > NameKey.Longest) is { } longest)
        {
            cells.Refuse(_formerNames, $"a former name has {longest.Length} characters where a name holds at most {NameKey.Longest}: separate names by ;");
        }

        return names;
    }

    private void CheckName(RowCells cells, string name)
    {
        if (name.Length > 0 && NameKey.Of(name).Length == 0)
        {
            cells.Refuse(header.IndexOf(EnterpriseColumns.Name), "the name has neither a letter nor a digit");
        }
    }

    private void CheckRegion(RowCells cells, RegionCode? region)
    {
        if (region is { } code && catalogues.Regions.Find(code) is null)
        {
            cells.Refuse(header.IndexOf(EnterpriseColumns.Region), $"the region {code} is not in the catalogue: compare it with the document");
        }
    }

    private void CheckIndustry(RowCells cells, IndustryCode? industry)
    {
        // The catalogue lists manufacturing only; other sections are taken as they are written.
        if (industry is { Section: 'C' } code && catalogues.Industries.Nearest(code) is null)
        {
            cells.Refuse(header.IndexOf(EnterpriseColumns.Industry), $"the industry {code} is not in the catalogue: compare it with the document");
        }
    }

    private void Warn(RowCells cells, EnterpriseCode code, RegionCode region)
    {
        foreach (var remark in code.Remarks())
        {
            warnings.Add(cells.Number, remark);
        }

        if (catalogues.Regions.RemarkOn(region, today) is { } retired)
        {
            warnings.Add(cells.Number, retired);
        }
    }
}
