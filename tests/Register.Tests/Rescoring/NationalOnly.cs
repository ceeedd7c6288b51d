using QualityCredit.Rating.Policies;
using QualityCredit.Testing;

namespace QualityCredit.Register.Tests.Rescoring;

/// <summary>The policies without those of the provinces.</summary>
internal static class NationalOnly
{
    private static readonly Lazy<PolicyLibrary> _library = new(() =>
    {
        var parent = RulesFolder.Library.Policies.Single(policy => policy.Extends is null).Name;
        return PolicyLibrary.Read(RulesFolder.Texts.Where(text => text.Path.StartsWith(parent + "/", StringComparison.Ordinal)));
    });

    public static PolicyLibrary Library => _library.Value;
}
