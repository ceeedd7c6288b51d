using System.IO.Compression;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Editions;

namespace QualityCredit.Web.Pages.Policies;

/// <summary>The files of an uploaded archive. It is unpacked in memory only, and no further than a draft may be long.</summary>
internal static class ReadZip
{
    private const string PolicyFile = "policy.yaml";

    /// <returns>Null where it is no archive, or too long.</returns>
    public static async Task<IReadOnlyList<PolicyText>?> ExecuteAsync(Stream upload, CancellationToken ct)
    {
        try
        {
            using MemoryStream copy = new();
            await upload.CopyToAsync(copy, ct);
            await using ZipArchive archive = new(copy, ZipArchiveMode.Read);
            if (archive.Entries.Count > 2 * DraftTexts.MostFiles)
            {
                return null;
            }

            return await TextsAsync(archive, ct) is { } texts ? BelowRules(texts) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static async Task<List<PolicyText>?> TextsAsync(ZipArchive archive, CancellationToken ct)
    {
        List<PolicyText> texts = [];
        var left = DraftTexts.MostCharacters;
        var buffer = new char[16 * 1024];
        foreach (var entry in archive.Entries.Where(entry => entry.Name.Length > 0))
        {
            using StreamReader reader = new(await entry.OpenAsync(ct));
            System.Text.StringBuilder text = new();
            for (int read; (read = await reader.ReadAsync(buffer, ct)) > 0; text.Append(buffer, 0, read))
            {
                left -= read;
                if (left < 0)
                {
                    return null;
                }
            }

            texts.Add(new(entry.FullName.Replace('\\', '/'), text.ToString()));
        }

        return texts;
    }

    /// <summary>Leaves out the folders above those of the policies, and what lies beside them.</summary>
    private static PolicyText[] BelowRules(List<PolicyText> texts)
    {
        var above = texts.Select(text => text.Path.Split('/')).Where(path => path[^1] == PolicyFile && path.Length > 1).Select(path => path.Length - 2).DefaultIfEmpty(0).Min();
        return [.. PolicyTexts.Canonical(texts.Where(text => text.Path.Split('/').Length > above + 1)
            .Select(text => text with { Path = string.Join('/', text.Path.Split('/').Skip(above)) }))];
    }
}
