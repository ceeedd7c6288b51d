using System.Data.Common;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Engine;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Ratings;

/// <summary>What the last published decision came to, as far as a new one is compared with it. The default is "never rated".</summary>
public readonly record struct PriorStatus(
    long DecisionId, RatingOutcome Outcome, SupervisionIntensity Intensity, bool Listed, DateOnly NextChange, Standing Standing, PolicyFingerprint Fingerprint)
{
    public bool Exists => DecisionId != 0;

    /// <summary>Whether it is what an edition decides on a day too, if nothing new is known.</summary>
    public bool Stands(RatingProgram program, DateOnly asOf) =>
        Exists && !(NextChange != default && NextChange <= asOf) && Fingerprint == program.Fingerprint;
}

/// <summary>The decision in force: what its trace came to, and where the enterprise stood before it.</summary>
public readonly record struct PriorDecision(byte[] Digest, Standing StandingBefore);

/// <summary>
/// Streams packed facts in enterprise order: three ordered readers side by side into buffers that are used again, without an object
/// per item. Spans are valid until the next <see cref="Read"/>.
/// </summary>
public sealed class FactsReader : IDisposable
{
    internal const int Connections = 2;

    private readonly DbConnection[] _connections;
    private readonly DbCommand _enterprises;
    private readonly EvidenceStream _evidence;
    private readonly ProductStream _products;
    private readonly DbCommand _revision;
    private readonly bool _withDecisions;
    private DbDataReader? _reader;
    private long _known;

    /// <param name="connections">As many as <see cref="Connections"/>.</param>
    /// <param name="numbers">The rows of <see cref="FactsCommands.Numbers"/>, in their order.</param>
    /// <param name="knownAtUtc">The instant whose knowledge is read.</param>
    /// <param name="withDecisions">Whether the decisions in force are read too.</param>
    internal FactsReader(DbConnection[] connections, NumberRows[] numbers, DateTime knownAtUtc, bool withDecisions)
    {
        _connections = connections;
        _withDecisions = withDecisions;
        _known = InstantConverter.ToMilliseconds(knownAtUtc);
        _enterprises = FactsCommands.Create(connections[0], withDecisions ? FactsCommands.EnterprisesWithDecisions : FactsCommands.Enterprises, knownAtUtc);
        _evidence = new(numbers[0]);
        _products = new(numbers[1], numbers[2], _known);
        _revision = FactsCommands.Create(connections[1], FactsCommands.EnterpriseRevision, knownAtUtc);
    }

    public int EnterpriseId { get; private set; }

    public RegionCode Region { get; private set; }

    public EnterpriseSize Size { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    public PriorStatus Prior { get; private set; }

    public ReadOnlySpan<EvidenceFact> Evidence => _evidence.Facts;

    public ReadOnlySpan<ProductFact> Products => _products.Facts;

    /// <summary>The facts of the enterprise, standing as said.</summary>
    public FileFacts FactsFrom(Standing standing) => new()
    {
        Region = Region,
        Size = Size,
        OpenedOn = OpenedOn,
        Standing = standing,
        Products = _products.Facts,
        Evidence = _evidence.Facts,
    };

    /// <summary>The decision in force, where the reader was opened to read it too.</summary>
    public PriorDecision ReadPriorDecision()
    {
        if (!_withDecisions || !Prior.Exists)
        {
            throw new InvalidOperationException("No decision was read.");
        }

        return new(_reader!.GetFieldValue<byte[]>(15), _reader.IsDBNull(16) ? Standing.None : StandingAt(_reader, 16));
    }

    /// <summary>From the next <see cref="Select"/> on, what was known at another instant is read.</summary>
    public void KnowAt(DateTime knownAtUtc)
    {
        _known = InstantConverter.ToMilliseconds(knownAtUtc);
        FactsCommands.KnowAt(_enterprises, _known);
        FactsCommands.KnowAt(_revision, _known);
        _evidence.KnowAt(_known);
        _products.KnowAt(_known);
    }

    /// <summary>Goes to the first enterprise of [from, to); <see cref="Read"/> then reads one after the other.</summary>
    public void Select(int fromEnterprise, int toEnterprise)
    {
        _reader?.Dispose();
        _reader = FactsCommands.Run(_enterprises, fromEnterprise, toEnterprise);
        _evidence.Select(fromEnterprise, toEnterprise);
        _products.Select(fromEnterprise, toEnterprise);
    }

    /// <summary>The next enterprise with its facts; false behind the last.</summary>
    public bool Read()
    {
        if (_reader is null || !_reader.Read())
        {
            return false;
        }

        EnterpriseId = _reader.GetInt32(0);
        if (_reader.GetInt64(4) <= _known)
        {
            ReadAttributes(_reader, 1);
        }
        else
        {
            using var revision = FactsCommands.Run(_revision, EnterpriseId, 0);
            revision.Read();
            ReadAttributes(revision, 0);
        }

        Prior = PriorOf(_reader);
        _evidence.ReadOf(EnterpriseId);
        _products.ReadOf(EnterpriseId);
        return true;
    }

    public void Dispose()
    {
        _reader?.Dispose();
        _evidence.Dispose();
        _products.Dispose();
        foreach (var connection in _connections)
        {
            connection.Dispose();
        }
    }

    private void ReadAttributes(DbDataReader row, int first)
    {
        Region = RegionCode.FromNumber(row.GetInt32(first));
        Size = (EnterpriseSize)row.GetByte(first + 1);
        OpenedOn = DayNumberConverter.FromNumber(row.GetInt32(first + 2));
    }

    private static PriorStatus PriorOf(DbDataReader row) => row.IsDBNull(5) ? default : new(
        row.GetInt64(5),
        RatingOutcome.Of(row.GetByte(6)),
        (SupervisionIntensity)row.GetByte(7),
        row.GetBoolean(8),
        Day(row, 9),
        StandingAt(row, 10),
        PolicyFingerprint.FromBytes(row.GetFieldValue<byte[]>(14)));

    internal static Standing StandingAt(DbDataReader row, int column) =>
        new(RatingOutcome.Of(row.GetByte(column)).Grade, Day(row, column + 1), Day(row, column + 2), Day(row, column + 3));

    private static DateOnly Day(DbDataReader row, int column) => DayNumberConverter.FromNumber(row.GetInt32(column));
}
