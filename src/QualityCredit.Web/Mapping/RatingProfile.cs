using AutoMapper;
using QualityCredit.Rating.Decisions;
using QualityCredit.Rating.Explanation;
using QualityCredit.Rating.Policies;
using QualityCredit.Register.Ratings;
using QualityCredit.Web.Api.Responses;
using QualityCredit.Web.Wording;

namespace QualityCredit.Web.Mapping;

/// <summary>Decisions and their explanation, as responses.</summary>
internal sealed class RatingProfile : Profile
{
    public RatingProfile()
    {
        CreateMap<ExplainedRating, RatingResponse>()
            .ForMember(to => to.Code, map => map.MapFrom(from => from.Enterprise.Enterprise.Code))
            .ForMember(to => to.Name, map => map.MapFrom(from => from.Enterprise.Enterprise.Name))
            .ForMember(to => to.Outcome, map => map.MapFrom(from => from.Decision.Outcome))
            .ForMember(to => to.LocalGrade, map => map.MapFrom(from => from.Decision.Local == null ? null : from.Decision))
            .ForMember(to => to.Points, map => map.MapFrom(from => from.Decision.Points))
            .ForMember(to => to.Dimensions, map => map.MapFrom(from => from.Decision.Trace.Dimensions))
            .ForMember(to => to.Intensity, map => map.MapFrom(from => from.Decision.Intensity))
            .ForMember(to => to.Listed, map => map.MapFrom(from => from.IsListed))
            .ForMember(to => to.KeySupervision, map => map.MapFrom(from => from.Decision.Trace.IsKeySupervision))
            .ForMember(to => to.EarlyWarning, map => map.MapFrom(from => from.Decision.Trace.IsAlert))
            .ForMember(to => to.ExitProposed, map => map.MapFrom(from => from.Decision.Trace.ProposesExit))
            .ForMember(to => to.Published, map => map.MapFrom(from => from.Record != null))
            .ForMember(to => to.AsOf, map => map.MapFrom(from => from.Decision.AsOf))
            .ForMember(to => to.GradeSince, map => map.MapFrom(from => from.Decision.After.GradeSince))
            .ForMember(to => to.ReviewedOn, map => map.MapFrom(from => from.Decision.After.ReviewedOn))
            .ForMember(to => to.NextChange, map => map.ConvertUsing<NextChangeWords, ExplainedRating>(from => from))
            .ForMember(to => to.StandingCorrection, map => map.MapFrom(from => from.Corrected))
            .ForMember(to => to.Policy, map => map.MapFrom(from => from.Decision))
            .ForMember(to => to.Digest, map => map.MapFrom(from => Convert.ToHexStringLower(from.Decision.Digest())))
            .Include<ExplainedRating, ExplanationResponse>();
        CreateMap<ExplainedRating, ExplanationResponse>()
            .ForMember(to => to.Adverse, map => map.MapFrom(from => MainReasons.Adverse(from.Decision.Trace)))
            .ForMember(to => to.Favourable, map => map.MapFrom(from => MainReasons.Favourable(from.Decision.Trace)))
            .ForMember(to => to.Rules, map => map.MapFrom(from => from.Decision.Trace.Findings))
            .ForMember(to => to.Unknown, map => map.MapFrom(from => from.Decision.Trace.Values.Where(value => !value.Value.IsKnown)))
            .ForMember(to => to.Remedies, map => map.MapFrom(from => SettleUnknown.Of(from.Decision)))
            .ForMember(to => to.Candidates, map => map.MapFrom(from => from.Decision.Trace.Candidates));

        CreateMap<CorrectedStart, StandingCorrectionResponse>()
            .ForCtorParam("RestedSince", map => map.MapFrom(from => from.FirstRested.AsOf))
            .ForCtorParam("From", map => map.MapFrom(from => new RatingOutcome(from.Left.Grade)))
            .ForCtorParam("To", map => map.MapFrom(from => new RatingOutcome(from.Corrected.Grade)))
            .ForCtorParam("ToSince", map => map.MapFrom(from => from.Corrected.Grade == null ? (DateOnly?)null : from.Corrected.GradeSince));
        CreateMap<VoidItem, VoidItemResponse>()
            .ForCtorParam("Kind", map => map.MapFrom(from => from.Last.Kind))
            .ForCtorParam("Department", map => map.MapFrom(from => from.Last.Department))
            .ForCtorParam("Document", map => map.MapFrom(from => from.Last.Document))
            .ForCtorParam("Reason", map => map.MapFrom(from => from.Last.RetractionReason));
        CreateMap<DecisionRatedAgain, RestedDecisionResponse>()
            .ForCtorParam("AsOf", map => map.MapFrom(from => from.Record.AsOf))
            .ForCtorParam("Outcome", map => map.MapFrom(from => RatingOutcome.Of(from.Record.Outcome)))
            .ForCtorParam("Corrected", map => map.MapFrom(from => from.Again.Outcome));

        CreateMap<DimensionTrace, DimensionResponse>()
            .ForCtorParam("Least", map => map.MapFrom(from => from.Range.Least))
            .ForCtorParam("Most", map => map.MapFrom(from => from.Range.Most));
        CreateMap<RatingDecision, LocalGradeResponse>()
            .ForCtorParam("Code", map => map.MapFrom(from => from.Local!.Code))
            .ForCtorParam("Title", map => map.MapFrom(from => from.Local!.Title))
            .ForCtorParam("Scale", map => map.MapFrom(from => from.Program.Scale!.Name))
            .ForCtorParam("ScaleTitle", map => map.MapFrom(from => from.Program.Scale!.Title));
        CreateMap<RatingDecision, PolicyEditionResponse>()
            .ForCtorParam("Name", map => map.MapFrom(from => from.Program.Policy))
            .ForCtorParam("Title", map => map.MapFrom(from => from.Program.Chain[0].Title))
            .ForCtorParam("InForceFrom", map => map.MapFrom(from => from.Program.InForce.From))
            .ForCtorParam("InForceUntil", map => map.MapFrom(from => from.Program.InForce.Until))
            .ForCtorParam("Fingerprint", map => map.MapFrom(from => from.Fingerprint.ToString()));
        CreateMap<RatingDecision, OutcomeResponse>();
        CreateMap<OpenObjections, ObjectionsResponse>().ForCtorParam("Evidence", map => map.MapFrom(from => from.Items.Select(item => item.Serial)));

        CreateMap<Finding, ReasonResponse>()
            .ForMember(to => to.Rule, map => map.MapFrom(from => from.Rule.Name))
            .ForMember(to => to.Policy, map => map.MapFrom(from => from.Rule.Policy))
            .ForMember(to => to.Article, map => map.MapFrom(from => from.Rule.Article))
            .ForMember(to => to.Title, map => map.MapFrom(from => from.Rule.Title))
            .ForMember(to => to.Stage, map => map.MapFrom(from => from.Rule.Stage))
            .ForMember(to => to.State, map => map.MapFrom(from => from.State.ToString().ToLowerInvariant()))
            .ForMember(to => to.Effect, map => map.MapFrom(from => from.Effect == null ? null : from.Effect.ToString()))
            .ForMember(to => to.EffectWords, map => map.MapFrom(from => EffectWords.Of(from)))
            .ForMember(to => to.Sentence, map => map.MapFrom(from => ReasonSentence.Of(from)))
            .ForMember(to => to.Text, map => map.MapFrom<SentenceInLanguage>())
            .ForMember(to => to.Citation, map => map.MapFrom(from => from.Edition.Citation))
            .ForMember(to => to.Unmet, map => map.MapFrom(from => WhyNot.Of(from)));
        CreateMap<UnmetRow, UnmetRowResponse>().ForCtorParam("Effect", map => map.MapFrom(from => from.Row.Then.ToString()));
        CreateMap<UnmetCell, UnmetCellResponse>()
            .ForCtorParam("Indicator", map => map.MapFrom(from => from.Seen.Indicator.Name))
            .ForCtorParam("Title", map => map.MapFrom(from => from.Seen.Indicator.Title))
            .ForCtorParam("Value", map => map.MapFrom(from => from.Seen.Value.ToString()))
            .ForCtorParam("Seen", map => map.MapFrom(from => new Bilingual(from.Seen.Text(true), from.Seen.Text(false))))
            .ForCtorParam("Cell", map => map.MapFrom(from => from.Needed.ToString()))
            .ForCtorParam("Needed", map => map.MapFrom(from => CellWords.Of(from.Needed, from.Seen.Indicator.Unit)));
        CreateMap<Citation, CitationResponse>();
        CreateMap<SeenValue, SeenValueResponse>()
            .ForCtorParam("Indicator", map => map.MapFrom(from => from.Indicator.Name))
            .ForCtorParam("Title", map => map.MapFrom(from => from.Indicator.Title))
            .ForCtorParam("Value", map => map.MapFrom(from => from.Value.ToString()))
            .ForCtorParam("Words", map => map.MapFrom(from => new Bilingual(from.Text(true), from.Text(false))));
        CreateMap<SeenValue, UnknownIndicatorResponse>()
            .ForCtorParam("Indicator", map => map.MapFrom(from => from.Indicator.Name))
            .ForCtorParam("Title", map => map.MapFrom(from => from.Indicator.Title))
            .ForCtorParam("SettledBy", map => map.MapFrom(from => from.Indicator.SettledBy));
        CreateMap<Remedy, RemedyResponse>()
            .ForCtorParam("Indicator", map => map.MapFrom(from => from.Indicator.Name))
            .ForCtorParam("Within", map => map.MapFrom(from => from.Within.ToString()));
        CreateMap<FieldNeeded, FieldNeededResponse>()
            .ForCtorParam("Code", map => map.MapFrom(from => from.Field.Code))
            .ForCtorParam("Label", map => map.MapFrom(from => from.Field));
        CreateMap<(Finding Finding, Effect.Candidate Candidate), CandidateResponse>()
            .ForCtorParam("Rule", map => map.MapFrom(from => from.Finding.Rule.Name))
            .ForCtorParam("Title", map => map.MapFrom(from => from.Finding.Rule.Title))
            .ForCtorParam("Degree", map => map.MapFrom(from => from.Candidate.Degree))
            .ForCtorParam("TermMonths", map => map.MapFrom(from => from.Candidate.TermMonths))
            .ForCtorParam("RemovableAfterMonths", map => map.MapFrom(from => from.Candidate.RemovableAfterMonths));
    }
}
