using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.Proofs;

namespace QualityCredit.Rating.Credit;

/// <summary>What is wrong with an export of the ledger.</summary>
public enum ExportFlaw : byte
{
    /// <summary>It does not begin with a signed head.</summary>
    [Label("开头不是签名的链头", "It does not begin with a signed head")] HeadMissing = 1,

    /// <summary>The head is not signed by one of the keys, or not as it was signed.</summary>
    [Label("链头签名无效", "The head is not signed by one of these keys")] HeadNotSigned,

    /// <summary>A line is not written as the register writes it.</summary>
    [Label("该行无法识别", "The line cannot be read")] LineUnreadable,

    /// <summary>A line belongs to another client.</summary>
    [Label("该行属于其他机构", "The line is of another client")] OtherClient,

    /// <summary>A line says something else than when it was written, or does not follow from the one before it.</summary>
    [Label("该行被改动", "The line was changed")] LineChanged,

    /// <summary>A line is not there.</summary>
    [Label("缺少该行", "The line is missing")] LineMissing,

    /// <summary>A line does not stand in its place.</summary>
    [Label("该行不在其位", "The line is out of its place")] LineMoved,

    /// <summary>A line comes behind the last one that was signed.</summary>
    [Label("该行不在签名范围内", "The line is behind the signed end")] LineAdded,

    /// <summary>All lines follow from each other and lead to another head than was signed: links were written anew.</summary>
    [Label("各行与签名的链头不符", "The lines lead to another head than was signed")] HeadContradicted,
}

/// <summary>What checking an export came to.</summary>
/// <param name="Head">What was signed; null where no signed head could be read.</param>
/// <param name="Lines">How many lines are right, from the first on.</param>
/// <param name="Flaw">The first thing wrong; null where all is well.</param>
/// <param name="Serial">The serial of the bad line, or where the links were written anew, of the first that may be bad.</param>
/// <param name="At">The line of the file, from 1.</param>
public sealed record ExportReport(LedgerHead? Head, long Lines, ExportFlaw? Flaw, long? Serial, long At);

/// <summary>Checks an export line by line, with the public keys and nothing else.</summary>
/// <param name="keys">The register's public keys.</param>
public sealed class CheckLedgerExport(KeySet keys)
{
    private LedgerHead? _head;
    private byte[] _link = LedgerLine.Beginning;
    private long _serial;
    private long _at;
    private ExportReport? _found;

    /// <summary>The next line of the file, without its end.</summary>
    public void Read(string text)
    {
        _at++;
        if (_at == 1)
        {
            Begin(text);
        }
        else if (_found is { Flaw: ExportFlaw.LineMissing, Serial: { } missing })
        {
            // Whether the line is gone or stands elsewhere, only the rest of the file can say.
            _found = LedgerExport.TryReadLine(text, out var later) && later.Line.Serial == missing ? _found with { Flaw = ExportFlaw.LineMoved } : _found;
        }
        else if (_found is null)
        {
            Follow(text);
        }
    }

    /// <summary>What the file comes to, behind its last line.</summary>
    public ExportReport End()
    {
        if (_at == 0)
        {
            Find(ExportFlaw.HeadMissing, null);
        }
        else if (_found is null && _serial < _head!.Lines)
        {
            _at++;
            Find(ExportFlaw.LineMissing, _serial + 1);
        }
        else if (_found is null && !_link.AsSpan().SequenceEqual(_head!.Head))
        {
            Find(ExportFlaw.HeadContradicted, _head.After + 1);
        }

        return _found ?? new(_head, _serial - _head!.After, null, null, _at);
    }

    private void Begin(string text)
    {
        if (!LedgerExport.TryReadHead(text, out var signed))
        {
            Find(ExportFlaw.HeadMissing, null);
        }
        else if (!LedgerHead.TryRead(signed, keys, out _head))
        {
            Find(ExportFlaw.HeadNotSigned, null);
        }
        else
        {
            (_link, _serial) = (_head.Previous, _head.After);
        }
    }

    private void Follow(string text)
    {
        var next = _serial + 1;
        if (!LedgerExport.TryReadLine(text, out var read))
        {
            Find(ExportFlaw.LineUnreadable, next);
        }
        else if (read.Line.Client != _head!.Client)
        {
            Find(ExportFlaw.OtherClient, next);
        }
        else if (read.Line.Serial < next)
        {
            Find(ExportFlaw.LineMoved, read.Line.Serial);
        }
        else if (next > _head.Lines)
        {
            Find(ExportFlaw.LineAdded, read.Line.Serial);
        }
        else if (read.Line.Serial > next)
        {
            Find(ExportFlaw.LineMissing, next);
        }
        else if (read.Line.LinkAfter(_link) is var link && Convert.ToHexStringLower(link) != read.Link)
        {
            Find(ExportFlaw.LineChanged, next);
        }
        else
        {
            (_link, _serial) = (link, next);
        }
    }

    private void Find(ExportFlaw flaw, long? serial) => _found = new(_head, _head is null ? 0 : _serial - _head.After, flaw, serial, _at);
}
