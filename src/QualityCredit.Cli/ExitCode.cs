namespace QualityCredit.Cli;

/// <summary>What a script can tell from every verb.</summary>
internal static class ExitCode
{
    public const int Ok = 0;

    /// <summary>It was done, and the answer is no: an invalid code, a finding, a rejected row.</summary>
    public const int No = 1;

    /// <summary>It was not done: wrong usage, or something is missing. Standard error says what to do next.</summary>
    public const int Refused = 2;
}
