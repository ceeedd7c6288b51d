using System.Globalization;
using Microsoft.OpenApi;

namespace QualityCredit.Web.Contract;

/// <summary>
/// What a parameter is that is taken as text, so that the host itself says what is wrong with it: the document tells it as what it is.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
internal abstract class TypedTextAttribute : Attribute
{
    public abstract OpenApiSchema Schema { get; }
}

/// <summary>A day, as 2026-05-20.</summary>
internal sealed class IsDayAttribute : TypedTextAttribute
{
    public override OpenApiSchema Schema => new() { Type = JsonSchemaType.String, Format = "date" };
}

/// <summary>A whole number within bounds.</summary>
internal sealed class IsNumberAttribute(int least, int most) : TypedTextAttribute
{
    public override OpenApiSchema Schema => new()
    {
        Type = JsonSchemaType.Integer,
        Format = "int32",
        Minimum = least.ToString(CultureInfo.InvariantCulture),
        Maximum = most.ToString(CultureInfo.InvariantCulture),
    };
}
