using QualityCredit.Rating.Policies;

namespace QualityCredit.Web.Api;

/// <summary>A body that is read piece by piece is not what the OpenAPI document says: what a reader of whole bodies would say of it.</summary>
internal sealed class UnfitBodyException(Bilingual detail, string path) : Exception(detail.En)
{
    public Bilingual Detail => detail;

    public string Path => path;
}
