namespace QualityCredit.Web.Limits;

/// <summary>An endpoint or page that is open to everybody, and therefore answered within quotas.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class LimitedAttribute : Attribute;
