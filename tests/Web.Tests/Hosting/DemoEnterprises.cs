namespace QualityCredit.Web.Tests.Hosting;

/// <summary>Enterprises of the demonstration that show one thing each.</summary>
internal static class DemoEnterprises
{
    public const string TopGrade = "QC100001-3";

    public const string FailedTwice = "QC100006-4";

    public const string FailedTwiceCredit = "91430602QC1000064Q";

    public const string UnderObjection = "QC100007-2";

    public const string RefusedSampling = "QC100008-0";

    public const string RaisedProductRisk = "QC100009-9";

    public const string Listed = "QC100010-1";

    public const string TooLittleData = "QC100012-8";

    public const string Renamed = "QC100016-0";

    public const string Delisted = "QC100020-8";

    public const string NotRegistered = "71219440-5";
}
