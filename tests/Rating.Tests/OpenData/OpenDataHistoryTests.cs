using FsCheck.Fluent;
using QualityCredit.Rating.OpenData;
using QualityCredit.Testing;
using Xunit;

namespace QualityCredit.Rating.Tests.OpenData;

public sealed class OpenDataHistoryTests
{
    private const int Versions = 13;

    [Fact]
    public void The_delta_between_any_two_versions_makes_the_full_file_of_one_into_that_of_the_other() => Prop.ForAll(SomeOpenData.Histories, history =>
    {
        for (var from = 0; from <= Versions; from++)
        {
            for (var to = from; to <= Versions; to++)
            {
                var (before, after) = (Full(history, from), Full(history, to));
                var delta = OpenDataDelta.Write(new(from, to, OpenDataFiles.DigestOf(before), OpenDataFiles.DigestOf(after)), history.Between(from, to));

                var applied = Assert.IsType<DeltaApplied>(OpenDataDelta.Apply(before, delta));

                Assert.Equal(after, applied.Ndjson);
            }
        }
    }).Holds();

    [Fact]
    public void Whoever_follows_the_feed_from_its_beginning_holds_the_list() => Prop.ForAll(SomeOpenData.Histories, history =>
    {
        Dictionary<string, string?> held = [];
        for (var since = 0L; since < history.LastSequence;)
        {
            foreach (var change in history.Since(since, 3))
            {
                Assert.Equal(since + 1, change.Sequence);
                Assert.Equal(change.Kind != OpenDataChangeKind.Listed, held.ContainsKey(change.Key));
                _ = change.Kind == OpenDataChangeKind.Ended ? held.Remove(change.Key) : (held[change.Key] = change.Line) is null;
                since = change.Sequence;
            }
        }

        Assert.Equal(history.Lines.OrderBy(line => line.Key), held.Select(line => KeyValuePair.Create(line.Key, line.Value!)).OrderBy(line => line.Key));
    }).Holds();

    [Fact]
    public void What_an_ended_entry_said_is_in_no_delta_to_the_present_and_in_no_feed()
    {
        var history = SomeOpenData.HistoryOf(
        [
            [(1, SomeOpenData.Row(1) with { Persons = "李四" }), (2, SomeOpenData.Row(2) with { Persons = "前任" })],
            [(2, SomeOpenData.Row(2) with { Persons = "王五" }), (3, SomeOpenData.Row(3) with { Persons = "赵六" })],
            [(1, null), (3, null)],
        ]);

        var shown = Enumerable.Range(0, 4).SelectMany(from => history.Between(from, 3)).Select(change => change.Line ?? "")
            .Concat(history.Since(0, 100).Select(change => change.Line ?? "")).ToList();
        var ended = history.Between(1, 3).Single(change => change.Key == SomeOpenData.Row(1).Key);

        Assert.Contains(shown, line => line.Contains("王五", StringComparison.Ordinal));
        Assert.All(["李四", "前任", "赵六"], name => Assert.DoesNotContain(shown, line => line.Contains(name, StringComparison.Ordinal)));
        Assert.Equal((null, EntryEnd.Removed, 3), (ended.Line, ended.End, ended.Version));
        Assert.DoesNotContain(history.Between(1, 3), change => change.Key == SomeOpenData.Row(3).Key);
    }

    [Fact]
    public void A_change_that_does_not_follow_the_last_one_is_refused()
    {
        var history = SomeOpenData.HistoryOf([[(1, SomeOpenData.Row(1))], [(2, SomeOpenData.Row(2))]]);

        Assert.Throws<ArgumentException>(() => history.Append(new(4, 3, "k", "{}", null)));
        Assert.Throws<ArgumentException>(() => history.Append(new(3, 1, "k", "{}", null)));
    }

    private static byte[] Full(OpenDataHistory history, int version) => OpenDataFiles.Ndjson(history.LinesAt(version));
}
