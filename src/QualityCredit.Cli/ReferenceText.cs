namespace QualityCredit.Cli;

/// <summary>The reference tables that travel inside the program, so that <c>qc</c> works from any folder.</summary>
internal static class ReferenceText
{
    public static string Read(string name)
    {
        using var stream = typeof(ReferenceText).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
