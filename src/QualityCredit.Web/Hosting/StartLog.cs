namespace QualityCredit.Web.Hosting;

/// <summary>What the host says on the console while it starts.</summary>
internal static class StartLog
{
    public static void Say(string chinese, string english, string text) => Console.WriteLine($"{chinese} {english}: {text}");
}
