namespace QualityCredit.Register.Editions;

/// <summary>Policies that were accepted once cannot be read any more: a row was changed past the register, or the program no longer understands them.</summary>
public sealed class BrokenPolicyException(string message) : Exception(message);
