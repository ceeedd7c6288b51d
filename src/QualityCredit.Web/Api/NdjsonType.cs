namespace QualityCredit.Web.Api;

/// <summary>The type of lines of which each is a JSON object.</summary>
internal static class NdjsonType
{
    public const string Name = "application/x-ndjson";

    /// <summary>As it is answered.</summary>
    public const string Utf8 = Name + "; charset=utf-8";
}
