using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Blacklist;

namespace QualityCredit.Register.PublicList;

/// <summary>Answers the public's question from memory, as <see cref="LookUpListing"/> answers it from the database.</summary>
public sealed class LookUpPublicList(KeepPublicList keep, RegisteredNames names)
{
    /// <param name="code">Nine or eighteen characters.</param>
    /// <param name="on">The day.</param>
    public ListingAnswer Execute(EnterpriseCode code, DateOnly on)
    {
        var list = keep.Current;
        return list.Find(code.Organization)?.AnswerOn(code, on, list.KnownAtUtc) ?? new(code, names.Of(code.Organization), on, list.KnownAtUtc, []);
    }
}
