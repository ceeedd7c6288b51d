using System.Data.Common;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Enterprises;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Identifiers;
using QualityCredit.Register.Storage;

namespace QualityCredit.Register.Ratings;

/// <summary>What the last published decision came to, as far as a new one is compared with it. The default is "never rated".</summary>
public readonly record struct PriorStatus(
    long DecisionId, RatingOutcome Outcome, SupervisionIntensity Intensity, bool Listed, byte HighestRisk, int Points, DateOnly RatedOn, DateOnly NextChange)
{
    public bool Exists => DecisionId != 0;
}

/// <summary>
/// Streams packed facts in enterprise order: three ordered readers side by side into buffers that are used again, without an object
/// per item. Spans are valid until the next <see cref="Read"/>.
/// </summary>
public sealed class FactsReader : IDisposable
{
    internal const int Connections = 4;

    private readonly DbConnection[] _connections;
    private readonly DbCommand _enterprises;
    private readonly EvidenceStream _evidence;
    private readonly ProductStream _products;
    private readonly DbCommand _revision;
    private readonly long _known;
    private DbDataReader? _reader;

    internal FactsReader(DbConnection[] connections, DateTime knownAtUtc)
    {
        _connections = connections;
        _known = InstantConverter.ToMilliseconds(knownAtUtc);
        _enterprises = FactsCommands.Create(connections[0], FactsCommands.Enterprises, knownAtUtc);
        _evidence = new(FactsCommands.Create(connections[1], FactsCommands.Evidence, knownAtUtc));
        _products = new(
            FactsCommands.Create(connections[2], FactsCommands.Products, knownAtUtc),
            FactsCommands.Create(connections[3], FactsCommands.ProductRevision, knownAtUtc),
            _known);
        _revision = FactsCommands.Create(connections[3], FactsCommands.EnterpriseRevision, knownAtUtc);
    }

    public int EnterpriseId { get; private set; }

    public RegionCode Region { get; private set; }

    public EnterpriseSize Size { get; private set; }

    public DateOnly OpenedOn { get; private set; }

    public Standing Standing { get; private set; }

    public PriorStatus Prior { get; private set; }

    public FileFacts Facts => new()
    {
        Region = Region,
        Size = Size,
        OpenedOn = OpenedOn,
        Standing = Standing,
        Products = _products.Facts,
        Evidence = _evidence.Facts,
    };

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

        ReadPrior(_reader);
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

    private void ReadPrior(DbDataReader row)
    {
        if (row.IsDBNull(5))
        {
            (Prior, Standing) = (default, Standing.None);
            return;
        }

        Prior = new(
            row.GetInt64(5), RatingOutcome.Of(row.GetByte(6)), (SupervisionIntensity)row.GetByte(7), row.GetBoolean(8), row.GetByte(9), row.GetInt32(10),
            Day(row, 11), Day(row, 12));
        Standing = new(RatingOutcome.Of(row.GetByte(13)).Grade, Day(row, 14), Day(row, 15), Day(row, 16));
    }

    private static DateOnly Day(DbDataReader row, int column) => DayNumberConverter.FromNumber(row.GetInt32(column));
}
