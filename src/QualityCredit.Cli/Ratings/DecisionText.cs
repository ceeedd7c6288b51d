using System.Globalization;

namespace QualityCredit.Cli.Ratings;

/// <summary>A decision for people: the result, then each reason with its article and evidence.</summary>
internal static class DecisionText
{
    public static void Write(DecisionCard card, TextWriter output)
    {
        output.WriteLine($"{card.Name}  {card.Code}");
        output.WriteLine($"{card.PolicyTitle.Zh} · {card.PolicyTitle.En} ({card.Policy})  as of {card.AsOf}");
        output.WriteLine();
        output.WriteLine($"等级 grade      {card.Grade}");
        if (card.LocalGrade is { } local)
        {
            output.WriteLine($"对应 in scale   {local.Code}  {local.Zh} {local.En} ({local.ScaleTitle.Zh} {local.ScaleTitle.En})");
        }

        if (card.Dimensions.Count > 0)
        {
            output.WriteLine($"总分 points     {card.Points} = {string.Join(" + ", card.Dimensions.Select(dimension => dimension.Points))}");
        }

        output.WriteLine($"监管 intensity  {card.Intensity.Zh} {card.Intensity.En}"
            + $"{(card.KeySupervision ? "  重点监管名单 key supervision list" : "")}{(card.Alert ? "  预警 early warning" : "")}{(card.ExitProposed ? "  提请退出 exit proposed" : "")}");
        foreach (var dimension in card.Dimensions)
        {
            output.WriteLine($"    {dimension.Dimension.Zh} {dimension.Dimension.En}: {dimension.Points} of {dimension.Least}–{dimension.Most}, "
                + $"start {dimension.Start}{(dimension.Clamp == 0 ? "" : $", kept within the range by {Signed(dimension.Clamp)}")}");
        }

        Write("理由 reasons", card.Reasons, output);
        Write("资料不足 not enough data to tell", card.Unknown, output);
        if (card.Remedies.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("补充资料 what would settle the unknown");
        }

        foreach (var remedy in card.Remedies)
        {
            output.WriteLine($"    {remedy.Indicator}: {remedy.Zh} {remedy.En}");
        }

        if (card.Products.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("产品风险 product risk");
        }

        foreach (var product in card.Products)
        {
            output.WriteLine($"    {product.Number}  {product.Name}: {product.Risk.Zh} {product.Risk.En}{(product.Risk == product.Base ? "" : $" (before evidence {product.Base.Zh} {product.Base.En})")}");
        }

        output.WriteLine();
        output.WriteLine(card.NextChange is { } next
            ? $"下次变化 next change  {next.On} ({next.Because}), if nothing new comes in"
            : "下次变化 next change  none, if nothing new comes in");
        output.WriteLine($"{card.Silent.Count} rules were silent. Policy edition {card.Fingerprint[..12]}…, digest {card.Digest[..12]}…");
    }

    private static void Write(string title, IReadOnlyList<ReasonCard> reasons, TextWriter output)
    {
        if (reasons.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine(title);
        foreach (var reason in reasons)
        {
            output.WriteLine($"  {WhatFollows(reason),-10}{reason.Zh}{(reason.Product is null ? "" : $" [{reason.Product}]")}");
            output.WriteLine($"            {reason.En}");
            output.WriteLine($"            {reason.Policy}/{reason.Article}/{reason.Rule}: {(reason.IsOurs ? "ours: " : "")}{reason.Cites}");
            foreach (var item in reason.Evidence)
            {
                output.WriteLine($"            #{item.Serial} {item.OccurredOn} {item.Kind.Zh} {item.Department} {item.Document}{(item.Line == 0 ? "" : $" ({item.Line})")}");
            }
        }
    }

    private static string WhatFollows(ReasonCard reason) => reason switch
    {
        { Effect: null } => "?",
        { Points: not 0 } => Signed(reason.Points),
        { Stage: "listing" } => "!",
        _ => Short(reason.Effect),
    };

    // Effects are written as the policy files write them.
    private static string Short(string effect) => effect.Split(": ") switch
    {
        ["at-most", var grade] => $"≤ {grade}",
        ["at-least", var level] => $"≥ {level}",
        ["grade", var grade] => grade,
        ["outcome", var outcome] => outcome,
        ["local-grade", var code] => $"= {code}",
        ["raise", var levels] => $"risk +{levels}",
        ["steps-up", var steps] => $"≤ +{steps}",
        ["hold", _] => "hold",
        _ => effect,
    };

    private static string Signed(int points) => points.ToString("+0;−0;0", CultureInfo.InvariantCulture);
}
