namespace QualityCredit.Rating.Evidence;

/// <summary>Level of the authority, ascending.</summary>
public enum AdministrativeLevel : byte
{
    /// <summary>County.</summary>
    [Label("县级", "County")] County = 1,

    /// <summary>Prefecture or city.</summary>
    [Label("市级", "Municipal")] Municipal,

    /// <summary>Province.</summary>
    [Label("省级", "Provincial")] Provincial,

    /// <summary>Nation.</summary>
    [Label("国家级", "National")] National,
}

/// <summary>Result of a spot check.</summary>
public enum SpotCheckResult : byte
{
    /// <summary>The batch met the standard.</summary>
    [Label("合格", "Passed")] Passed = 1,

    /// <summary>The batch did not meet the standard.</summary>
    [Label("不合格", "Failed")] Failed,

    /// <summary>Sampling was refused without reason (产品质量法 16, 56).</summary>
    [Label("拒绝抽查", "Refused")] Refused,

    /// <summary>Sampling was declined for a reason that the law accepts.</summary>
    [Label("有正当理由未抽", "Declined with reason")] Declined,
}

/// <summary>Result of a recheck.</summary>
public enum RecheckResult : byte
{
    /// <summary>Passed.</summary>
    [Label("复查合格", "Passed")] Passed = 1,

    /// <summary>Failed; not applying without good reason counts as failed (Shanghai art. 30).</summary>
    [Label("复查不合格", "Failed")] Failed,
}

/// <summary>The five supervision mechanisms of HN-5.</summary>
public enum InspectionMechanism : byte
{
    /// <summary>Daily patrol.</summary>
    [Label("日常巡查", "Daily patrol")] DailyPatrol = 1,

    /// <summary>Spot check.</summary>
    [Label("监督抽查", "Spot check")] SpotCheck,

    /// <summary>Enforcement inspection.</summary>
    [Label("执法检查", "Enforcement inspection")] EnforcementInspection,

    /// <summary>Verification of a complaint.</summary>
    [Label("申诉核查", "Complaint verification")] ComplaintVerification,

    /// <summary>Follow-up visit.</summary>
    [Label("跟踪访查", "Follow-up visit")] FollowUpVisit,
}

/// <summary>What an order to correct follows from.</summary>
public enum RectificationCause : byte
{
    /// <summary>A failed spot check.</summary>
    [Label("监督抽查不合格", "Failed spot check")] SpotCheck = 1,

    /// <summary>A finding of an inspection.</summary>
    [Label("检查发现问题", "Inspection finding")] Inspection,

    /// <summary>A complaint.</summary>
    [Label("投诉举报", "Complaint")] Complaint,

    /// <summary>A violation.</summary>
    [Label("违法行为", "Violation")] Violation,

    /// <summary>An accident.</summary>
    [Label("质量事故", "Accident")] Accident,
}

/// <summary>The hotlines of HN-25 (12315, 12365, 12316, 12320, 12331) and ST-22 (12345).</summary>
public enum Hotline : byte
{
    /// <summary>Consumer complaints.</summary>
    [Label("12315", "12315 consumers", Code = "12315")] H12315 = 1,

    /// <summary>Quality supervision.</summary>
    [Label("12365", "12365 quality", Code = "12365")] H12365,

    /// <summary>Agriculture.</summary>
    [Label("12316", "12316 agriculture", Code = "12316")] H12316,

    /// <summary>Health.</summary>
    [Label("12320", "12320 health", Code = "12320")] H12320,

    /// <summary>Food and drugs.</summary>
    [Label("12331", "12331 food and drugs", Code = "12331")] H12331,

    /// <summary>Government service line.</summary>
    [Label("12345", "12345 government", Code = "12345")] H12345,

    /// <summary>Letter, visit, web form or another way in.</summary>
    [Label("其他渠道", "Other channel")] Other,
}

/// <summary>What a complaint is about.</summary>
public enum ComplaintSubject : byte
{
    /// <summary>The product's quality.</summary>
    [Label("产品质量", "Product quality")] ProductQuality = 1,

    /// <summary>The product's safety.</summary>
    [Label("产品安全", "Product safety")] ProductSafety,

    /// <summary>Repair, replacement, return (三包).</summary>
    [Label("三包服务", "After-sale service")] AfterSaleService,

    /// <summary>Labels and marks.</summary>
    [Label("标识标注", "Labelling")] Labelling,

    /// <summary>Quantity and measurement.</summary>
    [Label("计量", "Measurement")] Measurement,

    /// <summary>Fakes.</summary>
    [Label("假冒伪劣", "Fakes")] Fakes,

    /// <summary>Anything else.</summary>
    [Label("其他", "Other")] Other,
}

/// <summary>What the authority found about a claim.</summary>
public enum Verdict : byte
{
    /// <summary>Not decided yet.</summary>
    [Label("核查中", "Pending")] Pending = 1,

    /// <summary>The claim proved true.</summary>
    [Label("属实", "Verified")] Verified,

    /// <summary>The claim proved unfounded.</summary>
    [Label("不属实", "Unfounded")] Unfounded,
}

/// <summary>The act behind a penalty.</summary>
public enum ViolationAct : byte
{
    /// <summary>Making without a mandatory licence.</summary>
    [Label("无证生产", "Unlicensed production")] UnlicensedProduction = 1,

    /// <summary>Breach of a mandatory standard.</summary>
    [Label("不符合强制性标准", "Below the mandatory standard")] BelowMandatoryStandard,

    /// <summary>Breach of the level that the maker itself declared.</summary>
    [Label("低于明示质量水平", "Below the declared level")] BelowDeclaredLevel,

    /// <summary>Adulteration.</summary>
    [Label("掺杂掺假", "Adulteration")] Adulteration,

    /// <summary>Fakes passed off as genuine.</summary>
    [Label("以假充真", "Fake goods")] FakeGoods,

    /// <summary>Failed goods sold as good.</summary>
    [Label("以不合格产品冒充合格产品", "Failed sold as good")] FailedSoldAsGood,

    /// <summary>Forged or usurped marks, origins, certificates.</summary>
    [Label("伪造冒用标志证书", "Forged mark or certificate")] ForgedMarkOrCertificate,

    /// <summary>Making goods that the State has eliminated.</summary>
    [Label("生产淘汰产品", "Eliminated product")] EliminatedProduct,

    /// <summary>Refusing supervision.</summary>
    [Label("拒绝接受监督检查", "Refusing supervision")] RefusingSupervision,

    /// <summary>Cheating with measures.</summary>
    [Label("计量违法", "Measurement offence")] MeasurementOffence,

    /// <summary>Faulty labels.</summary>
    [Label("标识违法", "Labelling offence")] LabellingOffence,

    /// <summary>Special equipment: unlicensed, uninspected or scrapped.</summary>
    [Label("特种设备违法", "Special equipment offence")] SpecialEquipmentOffence,

    /// <summary>Any other act against quality law.</summary>
    [Label("其他质量违法", "Other quality offence")] Other,
}

/// <summary>The penalty, by its heaviest part.</summary>
public enum PenaltyKind : byte
{
    /// <summary>Warning.</summary>
    [Label("警告", "Warning")] Warning = 1,

    /// <summary>Public criticism.</summary>
    [Label("通报批评", "Criticism")] Criticism,

    /// <summary>Fine.</summary>
    [Label("罚款", "Fine")] Fine,

    /// <summary>Confiscation.</summary>
    [Label("没收", "Confiscation")] Confiscation,

    /// <summary>Business suspended.</summary>
    [Label("责令停产停业", "Suspension")] Suspension,

    /// <summary>Licence revoked as penalty.</summary>
    [Label("吊销许可证", "Licence revoked")] LicenceRevoked,

    /// <summary>Licence obtained by fraud and cancelled.</summary>
    [Label("撤销欺诈取得的许可", "Licence cancelled for fraud")] LicenceCancelledForFraud,

    /// <summary>Business licence revoked.</summary>
    [Label("吊销营业执照", "Business licence revoked")] BusinessLicenceRevoked,

    /// <summary>Criminal judgment.</summary>
    [Label("刑事责任", "Criminal judgment")] CriminalJudgment,
}

/// <summary>Whether a penalty is of the heavier step (Order 44: heavier fine, lowered grade, revocation, restriction, closure, job ban).</summary>
public enum PenaltyGravity : byte
{
    /// <summary>Ordinary.</summary>
    [Label("一般处罚", "Ordinary")] Ordinary = 1,

    /// <summary>Heavier.</summary>
    [Label("较重处罚", "Heavier")] Heavier,
}

/// <summary>What kind of accident.</summary>
public enum AccidentCategory : byte
{
    /// <summary>Accident by the quality of a product.</summary>
    [Label("产品质量事故", "Quality accident")] Quality = 1,

    /// <summary>Accident with special equipment.</summary>
    [Label("特种设备事故", "Special-equipment accident")] SpecialEquipment,

    /// <summary>Injury of a person by a product (产品伤害监测, GD-4.13).</summary>
    [Label("产品伤害", "Product injury")] ProductInjury,
}

/// <summary>How grave an accident is, ascending.</summary>
public enum AccidentDegree : byte
{
    /// <summary>Minor.</summary>
    [Label("轻微", "Minor")] Minor = 1,

    /// <summary>General.</summary>
    [Label("一般", "General")] General,

    /// <summary>Major.</summary>
    [Label("重大", "Major")] Major,
}

/// <summary>How the enterprise reported an accident.</summary>
public enum AccidentReporting : byte
{
    /// <summary>In time.</summary>
    [Label("按时报告", "In time")] InTime = 1,

    /// <summary>Late.</summary>
    [Label("迟报", "Late")] Late,

    /// <summary>Not at all.</summary>
    [Label("漏报", "Not reported")] NotReported,

    /// <summary>Hidden.</summary>
    [Label("瞒报", "Hidden")] Hidden,

    /// <summary>Misreported.</summary>
    [Label("谎报", "Misreported")] Misreported,
}

/// <summary>Why a recall takes place.</summary>
public enum RecallBasis : byte
{
    /// <summary>By the maker itself.</summary>
    [Label("主动召回", "Voluntary")] Voluntary = 1,

    /// <summary>By order of the authority.</summary>
    [Label("责令召回", "Ordered")] Ordered,
}

/// <summary>The kind of mandatory licence or certificate.</summary>
public enum LicenceType : byte
{
    /// <summary>Industrial production licence.</summary>
    [Label("工业产品生产许可证", "Production licence")] Production = 1,

    /// <summary>Food production licence.</summary>
    [Label("食品生产许可证", "Food licence")] Food,

    /// <summary>Compulsory certification.</summary>
    [Label("强制性产品认证", "Compulsory certification")] CompulsoryCertification,

    /// <summary>Special equipment.</summary>
    [Label("特种设备生产许可", "Special-equipment licence")] SpecialEquipment,

    /// <summary>Another mandatory licence (pesticide, fireworks, cosmetics …).</summary>
    [Label("其他许可", "Other licence")] Other,
}

/// <summary>What became of a licence.</summary>
public enum LicenceState : byte
{
    /// <summary>In force within its dates.</summary>
    [Label("有效", "In force")] InForce = 1,

    /// <summary>Suspended.</summary>
    [Label("暂扣", "Suspended")] Suspended,

    /// <summary>Revoked as penalty.</summary>
    [Label("吊销", "Revoked")] Revoked,

    /// <summary>Cancelled because it was obtained by fraud.</summary>
    [Label("因欺诈撤销", "Cancelled for fraud")] CancelledForFraud,

    /// <summary>Given up or lapsed by the holder's wish.</summary>
    [Label("注销", "Given up")] GivenUp,
}

/// <summary>A voluntary certificate or a recorded capability.</summary>
public enum CertificateScheme : byte
{
    /// <summary>Quality management system, GB/T 19001.</summary>
    [Label("质量管理体系认证", "Quality management system")] QualityManagement = 1,

    /// <summary>A second management system (environment, safety, food safety …).</summary>
    [Label("其他管理体系认证", "Other management system")] OtherManagement,

    /// <summary>Chief quality officer on file (HN-6).</summary>
    [Label("首席质量官", "Chief quality officer")] ChiefQualityOfficer,

    /// <summary>Traceability by item coding (HN-7, HN-8).</summary>
    [Label("质量追溯体系", "Traceability")] Traceability,

    /// <summary>Accredited laboratory, own or contracted.</summary>
    [Label("认可实验室", "Accredited laboratory")] AccreditedLaboratory,

    /// <summary>Advanced standard adopted.</summary>
    [Label("采用先进标准", "Advanced standard")] AdvancedStandard,
}

/// <summary>What the enterprise committed itself to.</summary>
public enum CommitmentSubject : byte
{
    /// <summary>Quality commitment.</summary>
    [Label("质量承诺", "Quality commitment")] QualityCommitment = 1,

    /// <summary>Self-declared product standard.</summary>
    [Label("企业标准自我声明", "Declared standard")] DeclaredStandard,

    /// <summary>Published social-responsibility report.</summary>
    [Label("社会责任报告", "Responsibility report")] ResponsibilityReport,

    /// <summary>Published quality-credit report.</summary>
    [Label("质量信用报告", "Quality-credit report")] CreditReport,
}

/// <summary>What became of a commitment.</summary>
public enum CommitmentState : byte
{
    /// <summary>Made or published.</summary>
    [Label("已作出", "Made")] Made = 1,

    /// <summary>Checked and kept.</summary>
    [Label("已履行", "Kept")] Kept,

    /// <summary>Broken.</summary>
    [Label("违背承诺", "Broken")] Broken,

    /// <summary>Found false (Shanghai 产品质量条例 32).</summary>
    [Label("虚假声明", "False")] False,
}

/// <summary>The department that sends a credit note.</summary>
public enum ExternalDepartment : byte
{
    /// <summary>Bank or central bank.</summary>
    [Label("金融", "Bank")] Bank = 1,

    /// <summary>Tax.</summary>
    [Label("税务", "Tax")] Tax,

    /// <summary>Customs.</summary>
    [Label("海关", "Customs")] Customs,

    /// <summary>Environment.</summary>
    [Label("环保", "Environment")] Environment,

    /// <summary>Industry and commerce.</summary>
    [Label("工商", "Industry and commerce")] Commerce,

    /// <summary>Courts.</summary>
    [Label("司法", "Courts")] Courts,

    /// <summary>Labour and safety.</summary>
    [Label("劳动安全", "Labour and safety")] Labour,
}

/// <summary>Whether a credit note speaks for or against the enterprise.</summary>
public enum NoteTenor : byte
{
    /// <summary>Against.</summary>
    [Label("不良", "Adverse")] Adverse = 1,

    /// <summary>For.</summary>
    [Label("良好", "Favourable")] Favourable,
}

/// <summary>The scales in which other departments state grades; what a grade means stands in the rules (<c>table: grade-scale</c>).</summary>
public enum ForeignScale : byte
{
    /// <summary>Credit of import and export enterprises, graded by inspection and quarantine.</summary>
    [Label("进出口企业信用等级", "Import and export credit")] ImportExport = 1,

    /// <summary>National grades of quality credit, GB/T 23791.</summary>
    [Label("企业质量信用等级（GB/T 23791）", "National quality credit (GB/T 23791)", Code = "gb-t-23791")] NationalQualityCredit,
}

/// <summary>Grades that another department can state, ascending; a scale need not have all.</summary>
public enum ForeignGrade : byte
{
    /// <summary>D.</summary>
    [Label("D级", "D", Code = "D")] D = 1,

    /// <summary>C.</summary>
    [Label("C级", "C", Code = "C")] C,

    /// <summary>B.</summary>
    [Label("B级", "B", Code = "B")] B,

    /// <summary>A.</summary>
    [Label("A级", "A", Code = "A")] A,

    /// <summary>AA.</summary>
    [Label("AA级", "AA", Code = "AA")] AA,

    /// <summary>AAA.</summary>
    [Label("AAA级", "AAA", Code = "AAA")] AAA,
}

/// <summary>The post by which a person answers for quality (ST-15, CZ-3.2.3.3).</summary>
public enum PersonRole : byte
{
    /// <summary>Legal representative: first responsibility.</summary>
    [Label("法定代表人", "Legal representative")] LegalRepresentative = 1,

    /// <summary>Person in charge of the enterprise, where that is somebody else.</summary>
    [Label("主要负责人", "Person in charge")] PersonInCharge,

    /// <summary>Head of quality: direct responsibility.</summary>
    [Label("质量负责人", "Quality chief")] QualityChief,
}

/// <summary>What was falsified.</summary>
public enum FalsifiedMaterial : byte
{
    /// <summary>Application or checklist.</summary>
    [Label("申报材料", "Application material")] Application = 1,

    /// <summary>Test report.</summary>
    [Label("检验报告", "Test report")] TestReport,

    /// <summary>Certificate or licence.</summary>
    [Label("证书", "Certificate")] Certificate,

    /// <summary>Record of production or sale.</summary>
    [Label("生产经营记录", "Business record")] BusinessRecord,
}

/// <summary>Degree of dishonesty of a listing (domain: minor, general, serious), ascending.</summary>
public enum ListingDegree : byte
{
    /// <summary>轻微.</summary>
    [Label("轻微", "Minor")] Minor = 1,

    /// <summary>一般.</summary>
    [Label("一般", "General")] General,

    /// <summary>严重.</summary>
    [Label("严重", "Serious")] Serious,
}

/// <summary>What became of the enterprise's objection to an item.</summary>
public enum ObjectionState : byte
{
    /// <summary>Raised and not decided: the item may not count until then.</summary>
    [Label("异议处理中", "Open")] Open = 1,

    /// <summary>Decided: the item stands.</summary>
    [Label("异议不成立", "Rejected")] Rejected,
}

/// <summary>The vocabulary of a yes-or-no field; "not stated" is a third state.</summary>
public enum Affirmation : byte
{
    /// <summary>No.</summary>
    [Label("否", "No")] False = 1,

    /// <summary>Yes.</summary>
    [Label("是", "Yes")] True,
}

/// <summary>Size of an enterprise, ascending (statistical size classes of industry).</summary>
public enum EnterpriseSize : byte
{
    /// <summary>微型.</summary>
    [Label("微型", "Micro")] Micro = 1,

    /// <summary>小型.</summary>
    [Label("小型", "Small")] Small,

    /// <summary>中型.</summary>
    [Label("中型", "Medium")] Medium,

    /// <summary>大型.</summary>
    [Label("大型", "Large")] Large,
}
