namespace QualityCredit.Rating.Engine;

/// <summary>What one rule did.</summary>
/// <param name="Place">Its place among <see cref="RatingProgram.Rules"/>.</param>
/// <param name="Product">Serial of the product that it looked at; null where it looked at the enterprise.</param>
/// <param name="State">0 silent, 1 unknown, 2 and more the row that fired.</param>
/// <param name="Points">Points it gave or took.</param>
internal readonly record struct RuleState(int Place, int? Product, int State, int Points)
{
    private const int FirstRow = 2;

    public bool IsFired => State >= FirstRow;
}

/// <summary>
/// Goes through the states of all rules in the bytes of a trace, past everything else and without an object: every decision of a run is
/// asked. A rule of product risk comes once for each product.
/// </summary>
internal ref struct RuleStates
{
    private readonly ProgramParts _parts;
    private TraceReader _reader;
    private int _productsLeft;
    private CompiledRule[] _rules = [];
    private int _next;
    private int? _product;

    public RuleStates(RatingProgram program, ReadOnlySpan<byte> trace)
    {
        _parts = program.Parts;
        _reader = new(trace);
        _productsLeft = _reader.Products();
    }

    public RuleState Current { get; private set; }

    public readonly RuleStates GetEnumerator() => this;

    public bool MoveNext()
    {
        while (_next == _rules.Length)
        {
            if (!Section())
            {
                return false;
            }
        }

        var (state, points) = _reader.Rule(_rules[_next]);
        Current = new(_next + (_product is null ? 0 : _parts.Rules.Length), _product, state, points);
        _next++;
        return true;
    }

    /// <summary>The next product, or the enterprise itself behind the last.</summary>
    private bool Section()
    {
        if (_productsLeft < 0)
        {
            return false;
        }

        if (_product is not null)
        {
            _reader.SkipIndicators(_parts.ProductIndicators.Length);
        }

        if (_productsLeft > 0)
        {
            (_product, _rules) = (_reader.ProductSerial(), _parts.ProductRules);
        }
        else
        {
            _reader.Result();
            _reader.SkipDimensions(_parts.DimensionRanges.Length);
            (_product, _rules) = (null, _parts.Rules);
        }

        _productsLeft--;
        _next = 0;
        return true;
    }
}
