using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using QualityCredit.Rating.Policies;
using QualityCredit.Web.Api;

namespace QualityCredit.Web.CreditJobs;

/// <summary>
/// Reads the JSON of a batch as it arrives and hands its questions out one by one; what it says for all of them is there when the last
/// one is. No more than one question is ever in memory.
/// </summary>
internal sealed class ReadJobDocument
{
    private const int LongestPart = 1 << 16;

    private const string Questions = "questions";

    /// <summary>The beginning of an object: what cannot be read is refused in its place.</summary>
    private static readonly byte[] _unreadable = "{"u8.ToArray();

    private static readonly Bilingual _body = new("正文", "The body");

    private static readonly HashSet<string> _known = new(["purpose", "purposeText", "user", Questions], StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> _members = new(StringComparer.OrdinalIgnoreCase);

    private JsonReaderState _state;
    private bool _isOpen;
    private bool _isInQuestions;
    private string? _member;

    public string? Purpose { get; private set; }

    public string? PurposeText { get; private set; }

    public string? User { get; private set; }

    public async IAsyncEnumerable<byte[]> ExecuteAsync(Stream body, [EnumeratorCancellation] CancellationToken ct)
    {
        var pipe = PipeReader.Create(body, new(leaveOpen: true));
        List<byte[]> found = [];
        while (true)
        {
            var read = await pipe.ReadAsync(ct);
            pipe.AdvanceTo(Step(read.Buffer, read.IsCompleted, found), read.Buffer.End);
            foreach (var question in found)
            {
                yield return question;
            }

            found.Clear();
            if (read.IsCompleted)
            {
                yield break;
            }
        }
    }

    private SequencePosition Step(ReadOnlySequence<byte> buffer, bool isLast, List<byte[]> found)
    {
        try
        {
            Utf8JsonReader reader = new(buffer, isLast, _state);
            while (Take(ref reader, found))
            {
            }

            _state = reader.CurrentState;
            return buffer.Length - reader.BytesConsumed <= LongestPart ? reader.Position
                : throw Unfit(new($"正文中有一处超过 {LongestPart} 字节。", $"A part of the body is longer than {LongestPart} bytes."), "$");
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            throw exception is JsonException ? new BadHttpRequestException(exception.Message, exception) : Unfit(new("正文中有不是文字的内容。", "A text in the body is none."), "$");
        }
    }

    /// <returns>False where more must arrive first.</returns>
    private bool Take(ref Utf8JsonReader reader, List<byte[]> found)
    {
        var before = reader;
        if (!reader.Read())
        {
            return false;
        }

        if (!_isOpen)
        {
            return _isOpen = reader.TokenType == JsonTokenType.StartObject ? true : throw Unfit(new("正文不是对象。", "The body is no object."), "$");
        }

        if (_isInQuestions)
        {
            return reader.TokenType == JsonTokenType.EndArray ? !(_isInQuestions = false) : TakeValue(ref reader, before, element => found.Add(LineOf(element)));
        }

        if (_member is not { } member)
        {
            _member = reader.TokenType == JsonTokenType.PropertyName ? Known(reader.GetString()!) : null;
            return true;
        }

        if (string.Equals(member, Questions, StringComparison.OrdinalIgnoreCase))
        {
            _isInQuestions = reader.TokenType == JsonTokenType.StartArray ? true : throw Unfit(new($"{Questions} 不是列表。", $"{Questions} is no array."), PathOf(member));
            _member = null;
            return true;
        }

        return TakeValue(ref reader, before, value => Keep(member, value));
    }

    private bool TakeValue(ref Utf8JsonReader reader, Utf8JsonReader before, Action<JsonElement> take)
    {
        if (!JsonDocument.TryParseValue(ref reader, out var value))
        {
            reader = before;
            return false;
        }

        using (value)
        {
            take(value.RootElement);
        }

        _member = null;
        return true;
    }

    /// <summary>The question without a line end in it.</summary>
    private static byte[] LineOf(JsonElement question)
    {
        try
        {
            // Bytes that are no UTF-8 would be written as a character that nobody sent.
            return Utf8.IsValid(JsonMarshal.GetRawUtf8Value(question)) ? JsonSerializer.SerializeToUtf8Bytes(question) : _unreadable;
        }
        catch (Exception exception) when (IsUnreadable(exception))
        {
            return _unreadable;
        }
    }

    /// <summary>What is no JSON, or has a text in it that is none: its bytes are no UTF-8, or its escapes no UTF-16.</summary>
    private static bool IsUnreadable(Exception exception) => exception is JsonException or InvalidOperationException;

    private void Keep(string member, JsonElement value)
    {
        switch (member.ToLowerInvariant())
        {
            case "purpose":
                Purpose = TextOf(member, value);
                break;
            case "purposetext":
                PurposeText = TextOf(member, value);
                break;
            case "user":
                User = TextOf(member, value);
                break;
        }
    }

    private static string? TextOf(string member, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => throw Unfit(new($"{member} 不是文字。", $"{member} is no text."), PathOf(member)),
    };

    /// <summary>What is not known would be left unsaid, and what is there twice said once only.</summary>
    private string Known(string member)
    {
        var path = PathOf(member);
        return !_known.Contains(member) ? throw Unfit(UnreadableRequest.Unknown(member, _body, new(path, path)), path)
            : _members.Add(member) ? member
            : throw Unfit(UnreadableRequest.Twice(member, _body, new(path, path)), path);
    }

    private static string PathOf(string member) => $"$.{member}";

    private static BadHttpRequestException Unfit(Bilingual detail, string path) => new(detail.En, new UnfitBodyException(detail, path));
}
