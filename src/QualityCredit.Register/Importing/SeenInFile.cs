using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace QualityCredit.Register.Importing;

/// <summary>
/// What the file said of each key before. A file that says two things of one key cannot be right, and which of the two counts must not
/// depend on the order of rows. A digest of the statement is kept, some 40 bytes a key.
/// </summary>
internal sealed class SeenInFile<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, long> _statements = [];

    /// <summary>Whether something else was said of the key before.</summary>
    public bool Contradicts(TKey key, string statement)
    {
        var digest = BinaryPrimitives.ReadInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(statement)));
        return !_statements.TryAdd(key, digest) && _statements[key] != digest;
    }
}
