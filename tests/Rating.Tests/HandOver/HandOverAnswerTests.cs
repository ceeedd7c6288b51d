using QualityCredit.Rating.HandOver;
using Xunit;

namespace QualityCredit.Rating.Tests.HandOver;

public sealed class HandOverAnswerTests
{
    private const string Heading = "接收方,包号,文件摘要,行号,处理结果,原因代码,原因说明";

    private static readonly string _digest = new('a', 64);

    [Fact]
    public void A_receipt_says_for_each_line_whether_it_was_taken()
    {
        var answer = Read($"central-bank,3,{_digest},0,accepted,,", $"central-bank,3,{_digest},7,rejected,unknown-party,查无此企业", $"central-bank,3,{_digest},1,accepted,,");

        Assert.Equal((HandOverReceiver.CentralBank, 3, _digest, true), (answer!.Receiver, answer.Package, answer.File, answer.IsAccepted));
        Assert.Equal(new RejectedLine(7, "unknown-party", "查无此企业"), Assert.Single(answer.Rejected));
    }

    [Fact]
    public void The_heading_may_be_in_the_other_language_and_order_and_lack_what_is_not_required()
    {
        var answer = HandOverAnswer.Read(SomeHandOver.Sheet("line,package,receiver,result,file,reason", $"0,3,central-bank,rejected,{_digest},wrong-base"), out _);

        Assert.Equal((false, "wrong-base"), (answer!.IsAccepted, answer.Reason));
    }

    [Theory]
    [InlineData("receiver", "elsewhere,3,#,0,accepted,,")]
    [InlineData("package", "central-bank,x,#,0,accepted,,")]
    [InlineData("file", "central-bank,3,abc,0,accepted,,")]
    [InlineData("line", "central-bank,3,#,1,accepted,,")]
    [InlineData("result", "central-bank,3,#,0,maybe,,")]
    [InlineData("reason", "central-bank,3,#,0,rejected,,")]
    [InlineData("reason", "central-bank,3,#,0,accepted,,|central-bank,3,#,2,rejected,no-such-code,")]
    [InlineData("line", "central-bank,3,#,0,accepted,,|central-bank,3,#,2,accepted,,|central-bank,3,#,2,rejected,other,")]
    [InlineData("package", "central-bank,3,#,0,accepted,,|central-bank,4,#,2,accepted,,")]
    [InlineData("package", "central-bank,3,#,0,accepted,,|credit-platform,3,#,2,accepted,,")]
    [InlineData("", "central-bank,3,#,0,accepted")]
    public void What_is_no_receipt_is_told_by_line_and_field(string field, string lines)
    {
        var answer = Read(lines.Replace("#", _digest, StringComparison.Ordinal).Split('|'), out var problems);

        Assert.Null(answer);
        Assert.Contains(problems, problem => problem.Field == field);
    }

    [Fact]
    public void A_file_without_the_heading_or_in_another_encoding_is_none()
    {
        Assert.Null(HandOverAnswer.Read(SomeHandOver.Sheet("a,b,c"), out _));
        Assert.Null(HandOverAnswer.Read(SomeHandOver.Sheet(Heading + ",行号"), out _));
        Assert.Null(HandOverAnswer.Read([0xB0, 0xFC, 0xBA, 0xC5], out _));
        Assert.Null(HandOverAnswer.Read([], out _));
    }

    [Fact]
    public void A_receipt_counts_once_for_the_file_that_was_made_and_while_nothing_later_was_taken()
    {
        AnsweredPackage open = new(9, _digest, null, 2);
        var answer = Read($"central-bank,3,{_digest},0,accepted,,", $"central-bank,3,{_digest},7,rejected,other,")!;

        Assert.Null(open.Flaw(answer, null));
        Assert.Null(open.Flaw(answer, HandOverReceiver.CentralBank));
        Assert.Equal(AnswerFlaw.OtherReceiver, open.Flaw(answer, HandOverReceiver.CreditPlatform));
        Assert.Equal(AnswerFlaw.OtherFile, (open with { File = new('b', 64) }).Flaw(answer, null));
        Assert.Equal(AnswerFlaw.NoSuchLine, (open with { Lines = 6 }).Flaw(answer, null));
        Assert.Equal(AnswerFlaw.LaterConfirmed, (open with { LastConfirmed = 4 }).Flaw(answer, null));
    }

    [Fact]
    public void The_same_receipt_again_is_no_flaw_and_another_one_is()
    {
        AnsweredPackage answered = new(9, _digest, new(3, true, new HashSet<int> { 7 }), 3);

        Assert.Null(answered.Flaw(Read($"central-bank,3,{_digest},0,accepted,,", $"central-bank,3,{_digest},7,rejected,other,")!, null));
        Assert.Equal(AnswerFlaw.AnsweredOtherwise, answered.Flaw(Read($"central-bank,3,{_digest},0,accepted,,")!, null));
        Assert.Equal(AnswerFlaw.AnsweredOtherwise, answered.Flaw(Read($"central-bank,3,{_digest},0,rejected,other,")!, null));
    }

    [Fact]
    public void A_digest_in_capitals_is_the_same_digest()
    {
        AnsweredPackage open = new(9, _digest, null, 2);

        Assert.Null(open.Flaw(Read($"central-bank,3,{_digest.ToUpperInvariant()},0,accepted,,")!, null));
    }

    [Fact]
    public void Blanks_around_a_value_do_not_belong_to_it_and_a_value_of_blanks_is_none()
    {
        var answer = Read($" central-bank ,3,{_digest}, 0,accepted ,,　", $"central-bank,3,{_digest},7,rejected,\"other \",");

        Assert.Equal((true, null, "other"), (answer!.IsAccepted, answer.Remark, answer.Rejected.Single().Reason));
        Assert.Null(Read([$"central-bank,3,{_digest},0,accepted,,", $"central-bank,3,{_digest},7,rejected, ,"], out var problems));
        Assert.Equal("reason", Assert.Single(problems).Field);
    }

    private static HandOverAnswer? Read(params string[] lines) => Read(lines, out _);

    private static HandOverAnswer? Read(string[] lines, out IReadOnlyList<ExchangedProblem> problems) => HandOverAnswer.Read(SomeHandOver.Sheet([Heading, .. lines]), out problems);
}
