using AutoMapper;
using QualityCredit.Rating.Credit;
using QualityCredit.Rating.Evidence;
using QualityCredit.Register.CreditQueries;
using QualityCredit.Web.Api.Responses;

namespace QualityCredit.Web.Mapping;

/// <summary>The query ledger, for the regulator and for the enterprise.</summary>
internal sealed class LedgerProfile : Profile
{
    public LedgerProfile()
    {
        CreateMap<CreditPurpose, TermResponse>().ConvertUsing((purpose, _, context) => context.Mapper.Map<TermResponse>(Vocabulary.TermOf(purpose)));
        CreateMap<KnownQuery, LedgerLineResponse>()
            .ForMember(to => to.Number, map => map.MapFrom(from => from.Record.Number))
            .ForMember(to => to.AtUtc, map => map.MapFrom(from => from.Record.AtUtc))
            .ForMember(to => to.Client, map => map.MapFrom(from => from.Record.ClientId))
            .ForMember(to => to.User, map => map.MapFrom(from => from.Record.User))
            .ForMember(to => to.Code, map => map.MapFrom(from => from.Record.Code))
            .ForMember(to => to.Purpose, map => map.MapFrom(from => from.Record.Purpose))
            .ForMember(to => to.PurposeText, map => map.MapFrom(from => from.Record.Words))
            .ForMember(to => to.Authorisation, map => map.MapFrom(from => from.Record.Authorisation))
            .ForMember(to => to.Verdict, map => map.MapFrom(from => from.Record.Verdict))
            .ForMember(to => to.DataVersion, map => map.MapFrom(from => from.Record.DataVersion))
            .ForMember(to => to.Answer, map => map.MapFrom(from => Convert.ToHexStringLower(from.Record.Answer)));
        CreateMap<KnownQuery, EnterpriseQueryResponse>()
            .ForMember(to => to.Day, map => map.MapFrom(from => OfficeTime.DayOf(from.Record.AtUtc)))
            .ForMember(to => to.Purpose, map => map.MapFrom(from => from.Record.Purpose))
            .ForMember(to => to.PurposeText, map => map.MapFrom(from => from.Record.Words))
            .ForMember(to => to.Authorisation, map => map.MapFrom(from => from.Record.Authorisation))
            .ForMember(to => to.Verdict, map => map.MapFrom(from => from.Record.Verdict));
        CreateMap<LedgerAlertNote, AlertNoteResponse>();
        CreateMap<KnownAlert, LedgerAlertResponse>()
            .IncludeMembers(from => from.Alert)
            .ForMember(to => to.Client, map => map.MapFrom(from => from.Alert.ClientId));
        CreateMap<LedgerAlert, LedgerAlertResponse>(MemberList.None);
        CreateMap<KnownAuthorisation, AuthorisationResponse>()
            .ForMember(to => to.Reference, map => map.MapFrom(from => from.Record.Reference))
            .ForMember(to => to.From, map => map.MapFrom(from => from.Record.ValidFrom))
            .ForMember(to => to.Until, map => map.MapFrom(from => from.Record.ValidUntil))
            .ForMember(to => to.WithdrawnFrom, map => map.MapFrom(from => from.Withdrawal == null ? (DateOnly?)null : from.Withdrawal.From))
            .ForMember(to => to.WithdrawnBecause, map => map.MapFrom(from => from.Withdrawal == null ? null : from.Withdrawal.Reason));
    }
}
