using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace QualityCredit.Web.Tests.Contract;

/// <summary>The codes of problems that the source texts can send, and what cannot be read there.</summary>
internal sealed class CodesInSources
{
    private const string Refuse = "Refuse";

    /// <summary>What a code is called where a receipt, a refusal or a wrong identifier carries it.</summary>
    private static readonly string[] _carriers = ["Reason", "Code", "CodeName", "code"];

    private readonly SortedSet<string> _codes = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _families = new(StringComparer.Ordinal);
    private readonly List<string> _unclear = [];

    public IReadOnlySet<string> Codes => _codes;

    /// <summary>Kinds of refusal with codes of their own of which nobody has said whether the interface sends them.</summary>
    public IReadOnlySet<string> UnknownFamilies => _families;

    public IReadOnlyList<string> Unclear => _unclear;

    public void Read(string name, string text)
    {
        var root = CSharpSyntaxTree.ParseText(text).GetRoot();
        foreach (var arguments in root.DescendantNodes().OfType<ArgumentListSyntax>())
        {
            ReadRefusal(name, arguments);
        }

        foreach (var pair in root.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(pair => IsStatus(pair.Left) && pair.Right is TupleExpressionSyntax))
        {
            Add(((TupleExpressionSyntax)pair.Right).Arguments[0].Expression);
        }

        foreach (var told in root.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(told => told.Left is IdentifierNameSyntax { Identifier.Text: "Problem" }))
        {
            Add(told.Right);
        }

        foreach (var record in root.DescendantNodes().OfType<PrimaryConstructorBaseTypeSyntax>())
        {
            ReadRecord(record);
        }
    }

    /// <summary>Problems.Refuse(context, status, code, …), new(status, code, …) of a refusal, and what stands in between with a code alone.</summary>
    private void ReadRefusal(string name, ArgumentListSyntax arguments)
    {
        var stated = arguments.Arguments.Select(argument => argument.Expression).ToList();
        var status = stated.FindIndex(IsStatus);
        if (status >= 0 && status + 1 < stated.Count && (IsRefusal(arguments.Parent) || arguments.Parent is ImplicitObjectCreationExpressionSyntax && stated[status + 1] is LiteralExpressionSyntax))
        {
            if (!Add(stated[status + 1]))
            {
                _unclear.Add($"{name}: {stated[status + 1]}");
            }
        }
        else if (IsRefusal(arguments.Parent) && stated.OfType<LiteralExpressionSyntax>().FirstOrDefault(one => one.IsKind(SyntaxKind.StringLiteralExpression)) is { } alone)
        {
            Add(alone);
        }
    }

    private void ReadRecord(PrimaryConstructorBaseTypeSyntax record)
    {
        var family = record.Type.ToString();
        if (RefusalFamilies.IsOne(family) && record.ArgumentList.Arguments.FirstOrDefault()?.Expression is LiteralExpressionSyntax code)
        {
            if (RefusalFamilies.Sent.Contains(family))
            {
                Add(code);
            }
            else if (!RefusalFamilies.NotSent.ContainsKey(family))
            {
                _families.Add(family);
            }
        }
    }

    private bool Add(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                if (IsCode(literal.Token.ValueText))
                {
                    _codes.Add(literal.Token.ValueText);
                }

                return true;
            case ConditionalExpressionSyntax choice:
                return Add(choice.WhenTrue) & Add(choice.WhenFalse);
            case MemberAccessExpressionSyntax member:
                return _carriers.Contains(member.Name.Identifier.Text);
            case IdentifierNameSyntax carried:
                return _carriers.Contains(carried.Identifier.Text);
            default:
                return false;
        }
    }

    private static bool IsCode(string text) => text.All(one => char.IsAsciiLetterLower(one) || one == '-');

    private static bool IsRefusal(SyntaxNode? parent) => parent is InvocationExpressionSyntax call
        && (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: Refuse } || call.Expression is IdentifierNameSyntax { Identifier.Text: Refuse });

    private static bool IsStatus(SyntaxNode expression) => expression is not TupleExpressionSyntax && expression.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>()
        .Any(member => member.Expression.ToString() == "StatusCodes" && member.Name.Identifier.Text is ['S', 't', 'a', 't', 'u', 's', '4' or '5', ..])
        || expression is IdentifierNameSyntax { Identifier.Text: "status" or "Status" };
}
