using System.Security.Cryptography;
using System.Text;
using QualityCredit.Rating.Evidence;
using QualityCredit.Seeds.Enterprises;
using QualityCredit.Seeds.Presets;

namespace QualityCredit.Register.Tests.Seeds;

/// <summary>Everything that a generated enterprise holds, as text.</summary>
internal static class Transcript
{
    public static string Of(SyntheticEnterprise enterprise)
    {
        var file = enterprise.File;
        var text = new StringBuilder()
            .AppendLine($"{file.Code} {file.CreditCode} {file.Name} {file.Region} {file.Industry} {file.Size} {file.OpenedOn:O}")
            .AppendLine($"{enterprise.LegalRepresentative} {enterprise.Address} {enterprise.RegisteredOn:O} {string.Join('|', enterprise.FormerNames)}")
            .AppendJoin('\n', file.Products).AppendLine();
        foreach (var item in file.Evidence)
        {
            text.Append($"{item.Serial} {item.Kind} {item.OccurredOn:O} {item.Product} {item.Objection} {item.Provenance.IdempotencyKey} {item.Provenance.RecordedAtUtc:O}")
                .AppendJoin(' ', EvidenceForm.Of(item.Kind).Fields.Select(field => $"{field.Code}={field.TextOf(item)}")).AppendLine();
        }

        return text.ToString();
    }

    public static string HashOf(Preset preset)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var enterprise in GenerateEnterprises.Of(preset))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Of(enterprise)));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
