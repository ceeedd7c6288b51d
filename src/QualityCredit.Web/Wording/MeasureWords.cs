using QualityCredit.Rating.Policies;

namespace QualityCredit.Web.Wording;

/// <summary>The measures of indicators in words.</summary>
internal static class MeasureWords
{
    public static Bilingual Of(Measure measure) => measure switch
    {
        Measure.Count => new("期间内信息的条数", "number of items in the window"),
        Measure.Sum => new("期间内某项数字的合计", "sum of a number over the items in the window"),
        Measure.Most => new("同一用语下最多的条数", "size of the largest group of items that share a term"),
        Measure.Share => new("符合条件的信息所占比例", "share of the items that also match"),
        Measure.LatestShare => new("最近一条信息中两数之比", "two numbers of the latest item as a share"),
        Measure.Best => new("有效信息中最高的用语", "greatest term among the items in force"),
        Measure.Holds => new("当日有效的条数", "number of items in force on the day"),
        Measure.Overdue => new("逾期未办结的条数", "number of items past their due date and not closed"),
        Measure.ProductsLacking => new("应有许可而无有效许可的产品数", "number of products that need a licence and have none in force"),
        Measure.ProductsOfKind => new("所列种类的产品数", "number of products of the named kinds"),
        Measure.Located => new("是否在所列地区", "whether it lies in one of the regions"),
        Measure.Size => new("企业规模", "size of the enterprise"),
        Measure.FileAge => new("建档是否已满期限", "whether the file is old enough"),
        Measure.FirstRating => new("是否首次评级", "whether it has no grade yet"),
        Measure.ReviewDue => new("本次是否为复评", "whether this rating is a review"),
        Measure.GradeHeld => new("某等级或更高等级是否已保持足够时间", "whether a grade or a better one was held long enough"),
        Measure.HighestRisk => new("产品的最高评估风险", "highest assessed risk of its products"),
        Measure.LatestClass => new("最近一次其他体系的等级所对应的类别", "class of the latest item that states a grade of another scale"),
        Measure.Result => new("前一阶段的结果", "a result of an earlier stage"),
    };
}
