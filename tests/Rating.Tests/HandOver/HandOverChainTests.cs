using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using QualityCredit.Rating.HandOver;
using QualityCredit.Rating.OpenData;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rating.Tests.HandOver;

public sealed class HandOverChainTests
{
    private const int Keys = 5;

    private enum Fate
    {
        Taken,
        Lost,
        Declined,

        // It is taken, but the receipt comes only when the next package is made already.
        TakenLate,
    }

    private static Arbitrary<Round[]> Rounds { get; } = (
        from rounds in (
            from changes in (from key in Gen.Choose(1, Keys) from content in Gen.Choose(0, 3) select (key, content)).ListOf().Resize(4)
            from full in Gen.Frequency((1, Gen.Constant(true)), (5, Gen.Constant(false)))
            from fate in Gen.Frequency((5, Gen.Constant(Fate.Taken)), (2, Gen.Constant(Fate.Lost)), (2, Gen.Constant(Fate.Declined)), (2, Gen.Constant(Fate.TakenLate)))
            from rejected in Gen.Choose(1, Keys).ListOf().Resize(2)
            select new Round([.. changes.DistinctBy(change => change.key)], full, fate, rejected.ToHashSet())).ListOf().Resize(14)
        select rounds.ToArray()).ToArbitrary();

    [Fact]
    public void Whoever_applies_what_it_takes_holds_what_the_register_believes_and_at_last_line_for_line_the_full_file() => Prop.ForAll(Rounds, rounds =>
    {
        Book book = new();
        Receiver receiver = new();
        (int Number, HashSet<int> Rejected)? late = null;
        foreach (var round in rounds)
        {
            var number = book.Make(round);
            if (late is { } before)
            {
                book.Answer(before.Number, true, before.Rejected);
                Assert.Equal(book.HeldLines(before.Number), receiver.After(before.Number));
                late = null;
            }

            if (round.Fate is Fate.Taken or Fate.TakenLate)
            {
                var rejected = round.Rejected.Where(line => line <= book.Lines(number).Length).ToHashSet();
                receiver.Take(number, book.Base(number), book.Lines(number), rejected);
                late = round.Fate == Fate.TakenLate ? (number, rejected) : null;
                if (round.Fate == Fate.Taken)
                {
                    book.Answer(number, true, rejected);
                    Assert.Equal(book.HeldLines(number), receiver.After(number));
                }
            }
            else if (round.Fate == Fate.Declined)
            {
                book.Answer(number, false, []);
            }
        }

        var last = book.Make(new([], false, Fate.Taken, []));
        receiver.Take(last, book.Base(last), book.Lines(last), []);

        Assert.Equal(book.AllLines(), receiver.After(last));
    }).Holds();

    [Fact]
    public void A_rejected_line_is_in_the_next_package_again_until_it_is_taken()
    {
        Book book = new();
        var first = book.Make(new([(1, 1), (2, 1)], false, Fate.Taken, []));
        book.Answer(first, true, [2]);

        var second = book.Make(new([], false, Fate.Taken, []));

        var line = Assert.Single(book.Lines(second));
        Assert.Equal(SomeHandOver.Key(2), HandOverSheet.KeyOf(line));
        Assert.Equal([new(2, line)], book.Untaken(first));
        book.Answer(second, true, []);
        Assert.Empty(book.Untaken(second));
        Assert.Empty(book.Lines(book.Make(new([], false, Fate.Lost, []))));
    }

    [Fact]
    public void What_was_given_in_a_package_that_was_lost_and_ended_meanwhile_leaves_no_trace_in_the_next_one()
    {
        Book book = new();
        book.Answer(book.Make(new([(1, 1)], false, Fate.Taken, [])), true, []);
        book.Make(new([(2, 1)], false, Fate.Lost, []));

        var next = book.Make(new([(2, 0), (3, 1)], false, Fate.Taken, []));

        Assert.Equal(SomeHandOver.Key(3), HandOverSheet.KeyOf(Assert.Single(book.Lines(next))));
    }

    [Fact]
    public void A_tombstone_says_why_and_nothing_of_what_was_there()
    {
        Book book = new();
        book.Answer(book.Make(new([(1, 1)], false, Fate.Taken, [])), true, []);

        var last = book.Make(new([(1, 0)], false, Fate.Taken, []));
        var line = Assert.Single(book.Lines(last));

        Assert.True(HandOverSheet.IsTombstone(line));
        Assert.StartsWith($"{SomeHandOver.Key(1)},D,removed,,,", line, StringComparison.Ordinal);
        Assert.DoesNotContain("湘潭", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_puts_or_takes_out_what_has_its_key_and_leaves_the_others_in_order()
    {
        var file = SomeHandOver.Platform;
        string[] held = [Line(2, "旧"), Line(4, "旧"), Line(6, "旧")];

        var after = HandOverSheet.Apply(held, [Line(1, "新"), Line(4, "新"), HandOverSheet.TombstoneOf(file, SomeHandOver.Key(6), EntryEnd.Expired), Line(7, "新")]);

        Assert.Equal([Line(1, "新"), Line(2, "旧"), Line(4, "新"), Line(7, "新")], after);
        Assert.Equal(held, HandOverSheet.Apply(held, [HandOverSheet.TombstoneOf(file, SomeHandOver.Key(3), EntryEnd.Expired)]));
        Assert.Equal(held, HandOverSheet.Apply([], held));

        string Line(int number, string name) => SomeHandOver.Line(file, SomeHandOver.Penalty with { Key = SomeHandOver.Key(number), Party = SomeHandOver.Party with { Name = name } });
    }

    private sealed record Round((int Key, int Content)[] Changes, bool Full, Fate Fate, HashSet<int> Rejected);

    /// <summary>What the register stores; everything is followed anew from it each time, as another process would.</summary>
    private sealed class Book
    {
        private readonly List<OpenDataChange> _changes = [];
        private readonly List<PackageHead> _packages = [];
        private readonly List<AnswerHead> _answers = [];
        private readonly Dictionary<string, string> _state = [];

        public int Base(int number) => _packages[number - 1].Base;

        public string[] Lines(int number) => [.. Follow(Base(number), number).Select(record => record.Difference(SomeHandOver.Platform)).OfType<string>()];

        public UntakenLine[] Untaken(int number) => [.. Follow(number, _packages.Count).Select(record => record.Untaken).OfType<UntakenLine>()];

        public string[] HeldLines(int number) => [.. Follow(number, _packages.Count).Select(record => record.Held).OfType<string>()];

        public string[] AllLines() => [.. Follow(0, _packages.Count).Select(record => record.Line).OfType<string>()];

        public int Make(Round round)
        {
            var number = _packages.Count + 1;
            foreach (var (keyNumber, content) in round.Changes)
            {
                var key = SomeHandOver.Key(keyNumber);
                var line = content == 0 ? null : SomeHandOver.Line(SomeHandOver.Platform, SomeHandOver.Penalty with { Key = key, Remark = content.ToString(CultureInfo.InvariantCulture) });
                if (_state.GetValueOrDefault(key) != line)
                {
                    _changes.Add(new(_changes.Count + 1, number, key, line, line is null ? EntryEnd.Removed : null));
                    _ = line is null ? _state.Remove(key) : (_state[key] = line) is null;
                }
            }

            _packages.Add(new(number, round.Full ? 0 : _answers.Where(answer => answer.IsAccepted).Select(answer => answer.Package).DefaultIfEmpty().Max()));
            return number;
        }

        public void Answer(int package, bool accepted, HashSet<int> rejected) => _answers.Add(new(package, accepted, rejected));

        private IEnumerable<FollowedRecord> Follow(int held, int last)
        {
            HandOverChain chain = new(SomeHandOver.Platform, _packages, _answers.ToDictionary(answer => answer.Package), held);
            return _changes.Where(change => change.Version <= last).GroupBy(change => change.Key).OrderBy(changes => changes.Key, StringComparer.Ordinal).Select(changes => chain.Next([.. changes]));
        }
    }

    /// <summary>A receiver that keeps the file of each package that it took.</summary>
    private sealed class Receiver
    {
        private readonly Dictionary<int, string[]> _lines = new() { [0] = [] };

        public string[] After(int package) => _lines[package];

        public void Take(int package, int begin, string[] lines, HashSet<int> rejected) =>
            _lines[package] = [.. HandOverSheet.Apply(_lines[begin], lines.Where((_, place) => !rejected.Contains(place + 1)))];
    }
}
