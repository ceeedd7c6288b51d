using QualityCredit.Rating.Identifiers;
using Xunit;

namespace QualityCredit.Rating.Tests.Identifiers;

public sealed class IdentifierVectorTests
{
    public static TheoryData<string, string, bool, string> Vectors
    {
        get
        {
            TheoryData<string, string, bool, string> data = [];
            foreach (var vector in IdentifierVectors.All)
            {
                data.Add(vector.Code, vector.Kind, vector.Valid, vector.Note);
            }

            return data;
        }
    }

    [Fact]
    public void All_forty_seven_vectors_are_read()
    {
        var vectors = IdentifierVectors.All;

        Assert.Equal(47, vectors.Count);
        Assert.Equal(10, vectors.Count(vector => !vector.Valid));
    }

    [Theory]
    [MemberData(nameof(Vectors))]
    public void Every_vector_gets_its_verdict(string code, string kind, bool valid, string note)
    {
        var accepted = kind switch
        {
            "uscc" => UnifiedSocialCreditCode.TryParse(code, out _, out _),
            "orgcode" => OrganizationCode.TryParse(code, out _, out _),
            "gtin" => Gtin.TryParse(code, out _, out _),
            _ => throw new ArgumentException(kind),
        };

        Assert.True(valid == accepted, note);
    }
}
