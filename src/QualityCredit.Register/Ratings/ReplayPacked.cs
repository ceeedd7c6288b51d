using System.Collections.Concurrent;
using System.Data.Common;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Engine;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Editions;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Ratings;

/// <summary>A stored decision, replayed.</summary>
/// <param name="Decision">What it came to, with its trace.</param>
/// <param name="NextChange">First day on which it moves if nothing comes in; the default day where none is known.</param>
internal sealed record PackedReplay(RatingDecision Decision, DateOnly NextChange);

/// <summary>
/// Replays stored decisions as <see cref="ReplayDecision"/> does, from packed facts and past EF Core: for those who need what was decided
/// and why, and not the file. What comes out must meet the stored digest here too.
/// </summary>
internal sealed class ReplayPacked(RegisterDatabase database, ReadFacts facts, ActivePolicies policies) : IDisposable
{
    private readonly KeptReaders<Reader> _readers = new(ct => Reader.OpenAsync(database, facts, ct));
    private Programs _programs = new(-1);

    /// <param name="decisionId">The decision.</param>
    /// <param name="policyStep">The last step of the policies that the caller knows of: the words of an edition may be others after another one.</param>
    /// <param name="ct">Cancels the reading.</param>
    /// <returns>Null where there is no such decision, the policies no longer hold its edition, or it came out otherwise than it was stored.</returns>
    public async Task<PackedReplay?> ExecuteAsync(long decisionId, int policyStep, CancellationToken ct)
    {
        if (await _readers.AskAsync(reader => reader.Find(decisionId), ct) is not { } stored || await ProgramOfAsync(stored, policyStep, ct) is not { } program)
        {
            return null;
        }

        var decision = await _readers.AskAsync(reader => reader.Rate(stored, program), ct);
        return decision.Digest().AsSpan().SequenceEqual(stored.Digest) ? new(decision, stored.NextChange) : null;
    }

    public void Dispose() => _readers.Dispose();

    private async ValueTask<RatingProgram?> ProgramOfAsync(StoredDecision stored, int policyStep, CancellationToken ct)
    {
        var programs = _programs;
        if (programs.Step != policyStep)
        {
            _programs = programs = new(policyStep);
        }

        if (programs.Known.TryGetValue((stored.Fingerprint, stored.AsOf), out var known))
        {
            return known;
        }

        var program = await policies.ProgramOfAsync(stored.Fingerprint, stored.AsOf, ct);
        if (program is not null)
        {
            programs.Known[(stored.Fingerprint, stored.AsOf)] = program;
        }

        return program;
    }

    /// <summary>The editions by which decisions were made that somebody asked for: as many as there were days of rating.</summary>
    private sealed record Programs(int Step)
    {
        public ConcurrentDictionary<(PolicyFingerprint Fingerprint, DateOnly AsOf), RatingProgram> Known { get; } = [];
    }

    private sealed record StoredDecision(long Id, DateOnly AsOf, DateTime KnownAtUtc, PolicyFingerprint Fingerprint, byte[] Digest, DateOnly NextChange, Standing StandingBefore);

    private sealed class Reader(DbConnection connection, DbCommand decision, FactsReader facts) : IDisposable
    {
        public static async Task<Reader> OpenAsync(RegisterDatabase database, ReadFacts facts, CancellationToken ct)
        {
            var reader = await facts.OpenForQuestionsAsync(ct);
            try
            {
                var connection = await database.OpenForQuestionsAsync(ct);
                return new(connection, FactsCommands.CreateOfDecision(connection), reader);
            }
            catch
            {
                reader.Dispose();
                throw;
            }
        }

        public StoredDecision? Find(long id)
        {
            decision.Parameters[0].Value = id;
            using var row = decision.ExecuteReader();
            return !row.Read() ? null : new(
                id,
                DayNumberConverter.FromNumber(row.GetInt32(0)),
                InstantConverter.FromMilliseconds(row.GetInt64(1)),
                PolicyFingerprint.FromBytes(row.GetFieldValue<byte[]>(2)),
                row.GetFieldValue<byte[]>(3),
                DayNumberConverter.FromNumber(row.GetInt32(4)),
                row.IsDBNull(5) ? Standing.None : FactsReader.StandingAt(row, 5));
        }

        public RatingDecision Rate(StoredDecision stored, RatingProgram program)
        {
            var enterprise = RowKey.EnterpriseOf(stored.Id);
            facts.KnowAt(stored.KnownAtUtc);
            facts.Select(enterprise, enterprise + 1);
            if (!facts.Read())
            {
                throw new InvalidDataException($"Decision {stored.Id} is about an enterprise that was not known when it was made.");
            }

            var rated = program.Rate(facts.FactsFrom(stored.StandingBefore), stored.AsOf);

            // Behind the last row the statement is over: one that is not keeps the log from being taken into the file.
            facts.Read();
            return rated;
        }

        public void Dispose()
        {
            facts.Dispose();
            decision.Dispose();
            connection.Dispose();
        }
    }
}
