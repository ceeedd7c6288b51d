using System.Diagnostics.CodeAnalysis;
using System.Text;
using QualityCredit.Rating.Proofs;

namespace QualityCredit.Rating.OpenData;

/// <summary>What the enterprise answers to its entry, as it is published.</summary>
/// <param name="On">The day of the reply.</param>
/// <param name="Text">Its words.</param>
public sealed record OpenDataReply(DateOnly On, string Text);

/// <summary>
/// An entry of the blacklist as the open data tells it: what the public page shows, and nothing else. The order of the members is the order
/// of the published object and never changes within a <see cref="OpenDataFiles.Format"/>. Two rows say the same when their lines are equal.
/// </summary>
/// <param name="Key">Names the entry from its publication to its end, see <see cref="OpenDataChange.Key"/>.</param>
/// <param name="Code">The organization code, nine characters.</param>
/// <param name="CreditCode">The unified social credit code, where it is known.</param>
/// <param name="Name">The name of the enterprise.</param>
/// <param name="Region">The administrative division, six digits.</param>
/// <param name="Ground">The ground in Chinese.</param>
/// <param name="GroundEn">The ground in English.</param>
/// <param name="Rule">The rule that the ground follows; null where it is in words of its own.</param>
/// <param name="Degree">Code of the degree.</param>
/// <param name="DegreeZh">The degree in Chinese.</param>
/// <param name="Basis">The clause that it rests on.</param>
/// <param name="Document">The document of the decision.</param>
/// <param name="Authority">Who decided.</param>
/// <param name="ListedFrom">First day of the listing.</param>
/// <param name="ListedUntil">First day no longer listed; null where the end is open.</param>
/// <param name="Persons">The responsible persons, where the ground names them.</param>
/// <param name="Urgent">Whether it was published for recorded urgency.</param>
/// <param name="Replies">The enterprise's replies.</param>
public sealed record OpenDataRow(
    string Key,
    string Code,
    string? CreditCode,
    string Name,
    string Region,
    string Ground,
    string GroundEn,
    string? Rule,
    string Degree,
    string DegreeZh,
    string? Basis,
    string Document,
    string Authority,
    DateOnly ListedFrom,
    DateOnly? ListedUntil,
    string? Persons,
    bool Urgent,
    IReadOnlyList<OpenDataReply> Replies)
{
    /// <summary>The row as one line of NDJSON, without the end of the line; the same for the same row, always.</summary>
    public string ToLine() => ProofJson.Write(this);

    /// <summary>Reads a line; false where it is something else.</summary>
    public static bool TryRead(string line, [NotNullWhen(true)] out OpenDataRow? row) => ProofJson.TryRead(Encoding.UTF8.GetBytes(line), out row);
}
