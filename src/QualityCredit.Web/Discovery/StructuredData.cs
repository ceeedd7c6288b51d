using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace QualityCredit.Web.Discovery;

/// <summary>What a page is, in the words of schema.org; only what is known to be true: who runs this host is not.</summary>
internal static class StructuredData
{
    // Escapes what could end the element that holds it.
    private static readonly JsonSerializerOptions _options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Text(JsonObject data) => data.ToJsonString(_options);

    public static JsonObject LookUpService(Func<string, string> absolute) => Thing("GovernmentService", new()
    {
        ["name"] = "质量失信“黑名单”查询",
        ["alternateName"] = "Quality blacklist look-up",
        ["description"] = "按组织机构代码或统一社会信用代码查询企业是否列入质量失信黑名单。 Whether an enterprise is on the quality blacklist, by its code.",
        ["serviceType"] = "质量信用信息公开 Publication of quality credit",
        ["url"] = absolute("/"),
        ["availableChannel"] = new JsonObject { ["@type"] = "ServiceChannel", ["serviceUrl"] = absolute("/blacklist"), ["availableLanguage"] = Languages },
    });

    /// <param name="absolute">Makes an address of a path.</param>
    /// <param name="path">The page.</param>
    /// <param name="code">The enterprise's code.</param>
    /// <param name="name">Its name.</param>
    /// <param name="changed">Day of the last change.</param>
    public static JsonObject PageOfListed(Func<string, string> absolute, string path, string code, string name, string changed) => Thing("WebPage", new()
    {
        ["name"] = $"{name}：质量失信黑名单状态 Status on the quality blacklist",
        ["url"] = absolute(path),
        ["inLanguage"] = Languages,
        ["dateModified"] = changed,
        ["about"] = new JsonObject { ["@type"] = "Organization", ["name"] = name, ["identifier"] = code },
        ["isPartOf"] = new JsonObject { ["@type"] = "WebSite", ["name"] = "企业质量信用 QualityCredit", ["url"] = absolute("/") },
    });

    /// <param name="absolute">Makes an address of a path.</param>
    /// <param name="path">The page that offers the data.</param>
    /// <param name="files">Path and media type of each file.</param>
    public static JsonObject OpenData(Func<string, string> absolute, string path, IEnumerable<(string Path, string MediaType)> files) => Thing("Dataset", new()
    {
        ["name"] = "质量失信黑名单开放数据 Open data of the quality blacklist",
        ["description"] = "全部公开的黑名单条目及其变更，可整份或增量下载。 All published entries of the blacklist and their changes, as full files and deltas.",
        ["url"] = absolute(path),
        ["isAccessibleForFree"] = true,
        ["inLanguage"] = Languages,
        ["distribution"] = new JsonArray([.. files.Select(file => new JsonObject { ["@type"] = "DataDownload", ["contentUrl"] = absolute(file.Path), ["encodingFormat"] = file.MediaType })]),
    });

    private static JsonArray Languages => ["zh-CN", "en"];

    private static JsonObject Thing(string type, JsonObject properties)
    {
        properties.Insert(0, "@context", "https://schema.org");
        properties.Insert(1, "@type", type);
        return properties;
    }
}
