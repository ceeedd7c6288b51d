using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace QualityCredit.Web.Pages.Parts;

/// <summary>The text element of SVG, whose name Razor keeps for itself.</summary>
public sealed class SvgText : ComponentBase
{
    [Parameter]
    public string X { get; set; } = "0";

    [Parameter]
    public int Y { get; set; }

    [Parameter]
    public string Anchor { get; set; } = "start";

    [Parameter, EditorRequired]
    public string Value { get; set; } = "";

    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "x", X);
        builder.AddAttribute(2, "y", Y);
        builder.AddAttribute(3, "text-anchor", Anchor);
        builder.AddContent(4, Value);
        builder.CloseElement();
    }
}
