namespace QualityCredit.Architecture.Tests.Checks;

/// <summary>D9, third part. Pages are rendered on the server, once: no page asks for a render mode or streams.</summary>
internal static class RenderModes
{
    private static readonly string[] _marks = ["@rendermode", "RenderMode.", "StreamRendering", "AddInteractive"];

    public static Looked In(IEnumerable<SourceFile> sources)
    {
        SourceFile[] all = [.. sources];
        return new(
            [.. all.Select(source => source.Path)],
            [.. all.SelectMany(source => _marks.Where(mark => source.Text.Contains(mark, StringComparison.Ordinal)).Select(mark => $"{source.Path} says {mark}"))]);
    }
}
