using System.Text;
using System.Text.Json;
using QualityCredit.Web.Tests.Hosting;
using Xunit;

namespace QualityCredit.Web.Tests.OpenData;

[Collection(OneHost.Name)]
public sealed class FollowTheListTests(RunningHost host)
{
    private const int Releases = 30;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_each_of_thirty_deltas_the_client_holds_the_served_file_byte_for_byte()
    {
        var register = await ListingHost.StartAsync(host);
        var (client, lazy) = (register.NewClient(), register.NewClient());
        Assert.Null(await client.FollowAsync(Ct));

        var released = client.Version;
        for (var round = 1; client.Version < released + Releases; round++)
        {
            await register.List.MoveAsync();

            Assert.Null(await client.FollowAsync(Ct));

            Assert.Equal(await register.FullAsync(), client.File);
            if (round % 10 == 0)
            {
                // This one sleeps through ten rounds at a time.
                Assert.Null(await lazy.FollowAsync(Ct));
                Assert.Equal(client.File, lazy.File);
            }

            Assert.InRange(round, 1, 3 * Releases);
        }

        Assert.Equal((1, 1), (client.FullDownloads, lazy.FullDownloads));
        Assert.Equal(["annulled", "corrected", "expired", "removed"], client.Ends.Order(StringComparer.Ordinal));
        Assert.NotEmpty(client.File);
    }

    [Fact]
    public async Task Whoever_follows_the_change_feed_holds_the_list_too()
    {
        var register = await ListingHost.StartAsync(host, seed: 7);
        for (var round = 0; round < 12; round++)
        {
            await register.List.MoveAsync();
            await register.FullAsync();
        }

        SortedDictionary<string, string> held = new(StringComparer.Ordinal);
        long since = 0, last;
        do
        {
            var page = JsonDocument.Parse(await register.Http.GetStringAsync($"/api/v1/blacklist/changes?since={since}&limit=7", Ct)).RootElement;
            foreach (var change in page.GetProperty("changes").EnumerateArray())
            {
                Assert.Equal(++since, change.GetProperty("sequence").GetInt64());
                var key = change.GetProperty("key").GetString()!;
                if (change.GetProperty("kind").GetString() == "ended")
                {
                    Assert.True(held.Remove(key));
                    Assert.False(change.TryGetProperty("entry", out _));
                }
                else
                {
                    held[key] = change.TryGetProperty("entry", out var entry) ? entry.GetProperty("document").GetString()! : "";
                }
            }

            Assert.Equal(since, page.GetProperty("next").GetInt64());
            last = page.GetProperty("last").GetInt64();
        }
        while (since < last);

        var full = Encoding.UTF8.GetString(await register.FullAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement);
        Assert.Equal(full.Select(row => (row.GetProperty("key").GetString()!, row.GetProperty("document").GetString()!)), held.Select(row => (row.Key, row.Value)));
        Assert.NotEmpty(held);
    }

    [Fact]
    public async Task A_client_whose_file_was_spoilt_refuses_the_delta_and_keeps_what_it_holds()
    {
        var register = await ListingHost.StartAsync(host);
        var client = register.NewClient();
        await register.List.ImportAsync();
        Assert.Null(await client.FollowAsync(Ct));
        byte[] spoilt = [.. client.File, .. "{\"key\":\"0\"}\n"u8];
        client.Spoil(spoilt);
        await register.List.ImportAsync();

        Assert.Equal("base", await client.FollowAsync(Ct));

        Assert.Equal(spoilt, client.File);
    }

    [Theory]
    [InlineData("/deltas/", "\"urgent\":false", "\"urgent\":true", "digest")]
    [InlineData("/deltas/", "\"version\":", "\"version\":1", null)]
    [InlineData("/manifest.jws", "e", "f", "manifest")]
    public async Task What_was_tampered_with_on_the_way_is_refused(string address, string was, string becomes, string? refusal)
    {
        var register = await ListingHost.StartAsync(host);
        var isTampering = false;
        var client = register.NewClient(async answer =>
        {
            if (isTampering && answer.RequestMessage!.RequestUri!.AbsolutePath.Contains(address, StringComparison.Ordinal))
            {
                answer.Content = new StringContent((await answer.Content.ReadAsStringAsync(Ct)).Replace(was, becomes, StringComparison.Ordinal));
            }
        });
        await register.List.ImportAsync();
        Assert.Null(await client.FollowAsync(Ct));
        var (before, version) = (client.File, client.Version);
        await register.List.ImportAsync();

        isTampering = true;
        Assert.Equal(refusal, await client.FollowAsync(Ct));

        Assert.Equal(refusal is null ? version + 1 : version, client.Version);
        Assert.Equal(refusal is not null, client.File == before);
    }

    [Fact]
    public async Task An_older_manifest_is_refused_though_it_is_signed()
    {
        var register = await ListingHost.StartAsync(host);
        await register.List.ImportAsync();
        var old = await register.Http.GetStringAsync("/api/v1/opendata/manifest.jws", Ct);
        await register.List.ImportAsync();
        var isReplaying = false;
        var client = register.NewClient(answer =>
        {
            if (isReplaying)
            {
                answer.Content = new StringContent(old);
            }

            return Task.CompletedTask;
        });
        Assert.Null(await client.FollowAsync(Ct));

        isReplaying = true;
        Assert.Equal("rollback", await client.FollowAsync(Ct));
    }
}
