namespace QualityCredit.Register.Proofs;

/// <summary>A proof of the log and what it is verified with.</summary>
public sealed record LogProof(int From, int To, byte[] FromHash, byte[] ToRoot, IReadOnlyList<byte[]> Hashes);

/// <summary>Proves that the log only grew, or that a leaf is in it. Null where the log has not that many leaves.</summary>
public sealed class ProveInLog(TransparencyLog log)
{
    /// <summary>The log of one size is the beginning of the log of another.</summary>
    public Task<LogProof?> ConsistencyAsync(int from, int to, CancellationToken ct) => log.AskAsync(
        state => from < 0 || from > to || to > state.Size ? null
            : new LogProof(from, to, state.Tree.RootAt(from), state.Tree.RootAt(to), state.Tree.ProveConsistency(from, to)),
        ct);

    /// <summary>The leaf is in the log of a size.</summary>
    public Task<LogProof?> InclusionAsync(int leaf, int size, CancellationToken ct) => log.AskAsync(
        state => leaf < 0 || leaf >= size || size > state.Size ? null
            : new LogProof(leaf, size, state.Tree.LeafAt(leaf), state.Tree.RootAt(size), state.Tree.ProveInclusion(leaf, size)),
        ct);
}
