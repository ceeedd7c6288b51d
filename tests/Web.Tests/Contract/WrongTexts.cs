namespace QualityCredit.Web.Tests.Contract;

/// <summary>What is typed, cut off, pasted or tried on.</summary>
internal static class WrongTexts
{
    /// <summary>For addresses, percent-encoded already.</summary>
    public static IReadOnlyList<string> InAddresses { get; } =
    [
        "", "%20", "-1", "0", "NaN", "1e400", "99999999999999999999999999", "-9223372036854775808", "2147483648", "1.5", "0x10", "true", "null", "undefined", "%7B%7D", "%5B%5D",
        "2026-02-30", "2026-13-01", "0000-00-00", "0001-01-01", "9999-12-31", "2026-11-22T25:61:61Z", "9999-12-31T23:59:59.9999999-14:00", "0001-01-01T00:00:00%2B14:00",
        "%FF%FE", "%ED%A0%80", "%C0%AF", "%F0%9F%92%A9", "%E2%80%AE", "%EF%BB%BF", "%01%02", "%0D%0AX-Evil:1", "..%2F..%2Fetc%2Fpasswd", "..", "'%20OR%201=1--", "%3Cscript%3E", "%25", "%zz", "%",
        "eyJ2IjoxfQ", "AAAA", "%2B%2B%2B%3D", "QC100001-4", "91430602QC1000064X", "QC1000O1-3", "QC10000%EF%BC%91-3", "914300007121944O54", "00000000-0000-0000-0000-000000000000",
        new('A', 200), new('9', 400), new('A', 3000), string.Concat(Enumerable.Repeat("%E4%B8%AD", 300)),
    ];

    public static IReadOnlyList<string> InJson { get; } =
    [
        "", " ", "\0", "a\0b", "\u202e", "\ufeff", "\uffff", "💩", "-1", "NaN", "null", "2026-02-30", "0001-01-01", "9999-12-31", "2026-05-20T00:00:00", "'; drop table x;--", "<script>", "../../etc/passwd",
        "QC100001-4", "QC1000O1-3", "=cmd|' /C calc'!A0", "%s%n", "{{7*7}}", new('字', 64), new('字', 300), new('x', 5_000), new('长', 70_000),
    ];

    /// <summary>Written into the JSON as they are.</summary>
    public static IReadOnlyList<string> RawJson { get; } =
    [
        "null", "true", "-1", "0", "1.5", "1e400", "-1e400", "99999999999999999999999999999", "2147483648", "-2147483649", "9223372036854775808", "[]", "{}", "[null]", "[[]]", "[{}]", "{\"a\":1}", "\"\"",
        "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "\"\\x41\"", "\"unfinished", "NaN", "Infinity", "undefined", "'single'", "01", ".5", "1.", "/* comment */1", "{\"a\":1,\"a\":2}", "\"\n\"",
    ];

    public static IReadOnlyList<string> Credentials { get; } =
    [
        "", "Bearer", "Bearer ", "Basic YTpi", "Bearer qck_1_2", "Bearer qck__", "Bearer a.b.c", "Bearer eyJhbGciOiJub25lIn0.e30.", "Bearer ..", "bearer \u00fc\u00ff", "Bearer qck_" + new string('x', 4000),
        "Digest username=\"x\"", "Bearer null", ",", "Bearer  two  words",
    ];

    public static IReadOnlyList<string> Keys { get; } =
        ["", "\"", "\"open", "\"a\\\"", "\"\"", "k\u00fcche", new('k', 300), "\"" + new string('k', 300) + "\"", "a,b", "{}", ";", "\"a\";b=1", " "];

    public static IReadOnlyList<string> Conditions { get; } =
        ["", "*", "\"", "W/", "W/\"\"", "garbage", "\"a\",\"b\",", "\"" + new string('e', 6000) + "\"", "\"\u00ff\"", ",,,"];

    public static IReadOnlyList<string> Ranges { get; } =
        ["bytes=-", "bytes=9-1", "bytes=-99999999999999999999", "bytes=99999999999-", "bytes=0-0,1-1,2-2,5-", "rows=1-2", "bytes", "bytes=a-b", "bytes=0-18446744073709551615", "bytes=" + string.Join(',', Enumerable.Range(0, 500).Select(at => $"{at}-{at}"))];

    public static IReadOnlyList<string> Languages { get; } = ["", "*", "zz-ZZ-zz-zz", "en;q=x", ";;;", "zh;q=2,en;q=-1", new('z', 5000)];

    public static IReadOnlyList<string> Types { get; } =
        ["", "text/plain", "application/xml", "application/json; charset=utf-7", "application/json; charset=nonsense", "application/json; charset=\"utf-8\"", "application/json; charset=\"\"", "application/json; charset=", "application/json;;;", "garbage", "multipart/form-data; boundary=x", "multipart/form-data", "application/x-www-form-urlencoded", "application/octet-stream", "*/*", "application/json, text/plain"];

    public static IReadOnlyList<string> Accepts { get; } = ["", "*/*;q=0", "text/html", "application/x-ndjson", "image/png, text/plain;q=0.1", "garbage", "application/json;q=x", ",;,", new('a', 5000)];

    public static IReadOnlyList<string> Hosts { get; } = ["xn--", "a..b", "a.xn--.b", ".", "-", "a_b", "127.0.0.1:99999", "[::1", "%41", new('h', 300)];

    public static IReadOnlyList<string> Days { get; } = ["Thu, 99 Foo 2026", "0", "Fri, 31 Dec 9999 23:59:59 GMT", "yesterday"];
}
