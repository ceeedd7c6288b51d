using System.Globalization;
using System.Text;
using System.Xml;
using QualityCredit.Rating.Evidence;
using QualityCredit.Rating.OpenData;
using QualityCredit.Register.OpenData;

namespace QualityCredit.Web.Api;

/// <summary>Changes as an Atom feed (RFC 4287), the last one first. A change that a later one of the same entry replaced is left out.</summary>
internal static class ListChangesAtom
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static byte[] Write(ChangePage page, string host)
    {
        using MemoryStream stream = new();
        using (var xml = XmlWriter.Create(stream, new() { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            Head(xml, "urn:quality-credit:blacklist-changes", "质量失信“黑名单”变动 Changes of the quality blacklist", page.Current.MadeUtc);
            Link(xml, "self", $"{host}{ListChangesEndpoints.Address}.atom");
            Link(xml, "alternate", $"{host}/open-data");
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, "QualityCredit");
            xml.WriteEndElement();
            foreach (var (change, release) in page.Changes.Reverse().Where(row => row.Change.Line is not null || row.Change.End is not null))
            {
                xml.WriteStartElement("entry", Atom);
                var row = change.Line is { } line && OpenDataRow.TryRead(line, out var read) ? read : null;
                Head(xml, string.Create(CultureInfo.InvariantCulture, $"urn:quality-credit:blacklist-change:{change.Sequence}"), TitleOf(change, row), release.MadeUtc);
                Link(xml, "alternate", row is null ? $"{host}/open-data" : $"{host}/blacklist/{row.Code}");
                xml.WriteElementString("summary", Atom, row is null ? $"条目 entry {change.Key}" : $"{row.Ground}；{row.Authority} {row.Document}");
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    // Nobody is named whose entry has ended.
    private static string TitleOf(ShownChange change, OpenDataRow? row) =>
        row is null && change.End is { } end && Vocabulary.TermOf(end) is var term ? $"一个条目终止：{term.Zh} An entry ended: {term.En}"
        : change.Kind == OpenDataChangeKind.Changed ? $"条目变更 Changed: {row?.Name}"
        : $"列入 Listed: {row?.Name}";

    private static void Head(XmlWriter xml, string id, string title, DateTime updatedUtc)
    {
        xml.WriteElementString("id", Atom, id);
        xml.WriteElementString("title", Atom, title);
        xml.WriteElementString("updated", Atom, updatedUtc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }
}
