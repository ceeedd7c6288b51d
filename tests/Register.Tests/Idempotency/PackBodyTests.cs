using System.Text;
using FsCheck;
using FsCheck.Fluent;
using QualityCredit.Register.Idempotency;
using Xunit;

namespace QualityCredit.Register.Tests.Idempotency;

public sealed class PackBodyTests
{
    [Fact]
    public void Whatever_was_answered_comes_back_byte_for_byte()
    {
        var lengths = Gen.OneOf(Gen.Choose(0, 40), Gen.Choose(4090, 4100), Gen.Choose(0, 60_000));
        var bodies = lengths.SelectMany(length => Gen.Choose(0, 255).Select(first => Enumerable.Range(0, length).Select(at => (byte)(at == 0 ? first : (at * 31) + first)).ToArray()));

        foreach (var body in bodies.Sample(10, new Rnd(1), 400).Append([0]).Append([0, 0, 1]).Append([]))
        {
            Assert.Equal(body, PackBody.Unpack(PackBody.Pack(body)));
        }
    }

    [Fact]
    public void The_lines_of_a_batch_take_little_room_and_a_short_answer_is_stored_as_it_is()
    {
        var lines = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 1000).Select(line => $"{{\"code\":\"QC{line}\",\"grade\":\"{new string('优', 900)}\"}}\n")));

        Assert.InRange(PackBody.Pack(lines).Length, 1, lines.Length / 10);
        Assert.Equal("{}"u8, PackBody.Pack("{}"u8));
    }
}
