using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Register.PublicList;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.CreditJobs;

/// <summary>Answers that are made and not written yet, with what they rest on.</summary>
/// <param name="FirstLine">Number of the first of them, from 1.</param>
/// <param name="Lines">How many.</param>
/// <param name="Day">The day by which authorisations and listings were judged.</param>
/// <param name="Stamp">What was published.</param>
/// <param name="List">The public list.</param>
/// <param name="Asked">The questions that were answered, in their order.</param>
/// <param name="Content">The answers, packed.</param>
/// <param name="Bytes">Their bytes, unpacked.</param>
internal sealed record AnsweredChunk(
    int FirstLine, int Lines, DateOnly Day, PublishedStamp Stamp, PublishedList List, IReadOnlyList<AnsweredQuestion> Asked, byte[] Content, int Bytes);

/// <summary>Answers a chunk, or what is left of it, outside any transaction. What the answers rest on is asked again when they are written.</summary>
internal sealed class AnswerChunk(IDbContextFactory<RegisterContext> contexts, LookUpPublicList list)
{
    /// <param name="job">The job.</param>
    /// <param name="done">So many lines of the job are answered.</param>
    /// <param name="day">The day.</param>
    /// <param name="format">How it is read and written.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task<AnsweredChunk> ExecuteAsync(CreditJob job, int done, DateOnly day, CreditJobFormat format, CancellationToken ct)
    {
        await using var context = await contexts.CreateDbContextAsync(ct);
        var chunk = done / job.ChunkLines;
        var content = await context.CreditJobQuestions.AsNoTracking().Where(row => row.JobId == job.Id && row.Chunk == chunk).Select(row => row.Content).SingleAsync(ct);
        var sent = PackLines.LinesOf(content);
        if (sent.Count != Math.Min(job.ChunkLines, job.Lines - (chunk * job.ChunkLines)))
        {
            throw new InvalidDataException($"Chunk {chunk} of job {job.Id} is not what was stored.");
        }

        var lines = sent.Skip(done % job.ChunkLines).Select((line, index) => format.Read(job, done + 1 + index, line));
        var stamp = await PublishedStamp.ReadAsync(context, ct);
        var published = await list.OnAsync(day, ct);
        List<byte[]> written = [];
        List<AnsweredQuestion> asked = [];
        try
        {
            foreach (var line in UntilContradiction(lines))
            {
                ct.ThrowIfCancellationRequested();
                switch (line)
                {
                    case AskedLine question:
                        var answered = await format.AnswerAsync(question, day, ct);
                        written.Add(answered.Answer);
                        asked.Add(answered.Asked);
                        break;
                    case RefusedLine refused:
                        written.Add(refused.Answer);
                        break;
                    default:
                        throw new UnreachableException(line.ToString());
                }
            }
        }
        catch (Exception) when (written.Count > 0 && !ct.IsCancellationRequested)
        {
            // The lines before it are none the worse: they are written, and this one begins what comes next, where it fails for itself.
        }

        var (packed, bytes) = PackLines.Pack(written);
        return new(done + 1, written.Count, day, stamp, published.List, asked, packed, bytes);
    }

    /// <summary>
    /// Lines up to one that names an authorisation with other days than a line before it. By which days it is judged is known when that one
    /// is on record; so it begins what is written next.
    /// </summary>
    private static IEnumerable<CreditJobLine> UntilContradiction(IEnumerable<CreditJobLine> lines)
    {
        Dictionary<(OrganizationCode Code, string Reference), NamedAuthorisation> named = [];
        foreach (var line in lines)
        {
            if (line is AskedLine { Question: { Authorisation: { } authorisation, Code: var code } } && !named.TryAdd((code, authorisation.Reference), authorisation)
                && named[(code, authorisation.Reference)] != authorisation)
            {
                yield break;
            }

            yield return line;
        }
    }
}
