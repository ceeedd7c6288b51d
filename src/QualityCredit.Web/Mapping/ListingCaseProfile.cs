using AutoMapper;
using QualityCredit.Rating.Listings;
using QualityCredit.Register.Blacklist;
using QualityCredit.Web.Api.Responses;

namespace QualityCredit.Web.Mapping;

/// <summary>Listing cases, as responses.</summary>
internal sealed class ListingCaseProfile : Profile
{
    public ListingCaseProfile()
    {
        CreateMap<ListingCaseView, ListingCaseResponse>()
            .ForMember(to => to.Id, map => map.MapFrom(from => from.File.Record.Id))
            .ForMember(to => to.Code, map => map.MapFrom(from => from.Enterprise.Code))
            .ForMember(to => to.Name, map => map.MapFrom(from => from.Enterprise.Name))
            .ForMember(to => to.Ground, map => map.ConvertUsing<GroundWords, string>(from => from.File.Record.Ground))
            .ForMember(to => to.IsByRule, map => map.MapFrom(from => from.File.Record.IsByRule))
            .ForMember(to => to.Degree, map => map.MapFrom(from => from.File.Record.Degree))
            .ForMember(to => to.TermMonths, map => map.MapFrom(from => from.File.Record.TermMonths))
            .ForMember(to => to.RemovableAfterMonths, map => map.MapFrom(from => from.File.Record.RemovableAfterMonths))
            .ForMember(to => to.OpenedOn, map => map.MapFrom(from => from.File.Case.OpenedOn))
            .ForMember(to => to.NotifiedOn, map => map.MapFrom(from => from.File.Case.NotifiedOn))
            .ForMember(to => to.UrgentOn, map => map.MapFrom(from => from.File.Case.UrgentOn))
            .ForMember(to => to.OwesNotice, map => map.MapFrom(from => from.File.Case.OwesNotice))
            .ForMember(to => to.ListedFrom, map => map.MapFrom(from => from.File.Case.ListedFrom))
            .ForMember(to => to.ListedUntil, map => map.MapFrom(from => from.File.Case.ListedUntil))
            .ForMember(to => to.RemovedOn, map => map.MapFrom(from => from.File.Case.RemovedOn))
            .ForMember(to => to.Persons, map => map.MapFrom(from => from.File.Case.Persons));
        CreateMap<ListingCaseView, ListingCaseDetailResponse>()
            .IncludeBase<ListingCaseView, ListingCaseResponse>()
            .ForMember(to => to.Evidence, map => map.MapFrom(from => from.File.Record.Evidence))
            .ForMember(to => to.Steps, map => map.MapFrom(from => from.File.Steps));
        CreateMap<DutyReport, DutyReportResponse>();
        CreateMap<UrgencyReport, UrgencyReportResponse>();
        CreateMap<UrgentCase, UrgentCaseResponse>()
            .ForCtorParam("Id", map => map.MapFrom(from => from.Case.File.Record.Id))
            .ForCtorParam("Code", map => map.MapFrom(from => from.Case.Enterprise.Code))
            .ForCtorParam("Name", map => map.MapFrom(from => from.Case.Enterprise.Name))
            .ForCtorParam("State", map => map.MapFrom(from => from.Case.State))
            .ForCtorParam("DeclaredOn", map => map.MapFrom(from => from.Urgency.DeclaredOn))
            .ForCtorParam("Authority", map => map.MapFrom(from => from.Urgency.Authority))
            .ForCtorParam("Reason", map => map.MapFrom(from => from.Urgency.Reason))
            .ForCtorParam("PublishedOn", map => map.MapFrom(from => from.Urgency.PublishedOn))
            .ForCtorParam("NotifiedOn", map => map.MapFrom(from => from.Urgency.NotifiedOn))
            .ForCtorParam("HeardOn", map => map.MapFrom(from => from.Urgency.HeardOn))
            .ForCtorParam("DaysWithoutNotice", map => map.MapFrom(from => from.Urgency.DaysWithoutNotice))
            .ForCtorParam("Duty", map => map.MapFrom(from => from.Case.Duty));
        CreateMap<ListingDuty, ListingDutyResponse>();
        CreateMap<ListingStepRecord, ListingStepResponse>();
        CreateMap<CaseStepTaken, CaseStepTakenResponse>().ForCtorParam(nameof(CaseStepTakenResponse.State), map => map.MapFrom(from => from.Case.State));
    }
}
