using System.Net;
using QualityCredit.Register.Clients;
using QualityCredit.Register.Tests.Clients;
using Xunit;
using static QualityCredit.Register.Tests.SqlServer.TourStep;

namespace QualityCredit.Register.Tests.SqlServer;

/// <summary>Clients of the API and their keys.</summary>
internal static class ClientTour
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static IEnumerable<TourStep> Steps()
    {
        KeyText? key = null;
        yield return Of<AddClient>(async action =>
        {
            var issued = Assert.IsType<KeyIssued>(await action.ExecuteAsync(ClientSteps.Bank, new(), ClientSteps.Act, Ct));
            // The second database of the tour is told what the first one answered: it knows the first one's key.
            key ??= issued.Key;
        });
        yield return Of<AmendClient>(async action => Assert.IsType<ClientChanged>(await action.ExecuteAsync(ClientSteps.Bank, ClientSteps.Act, Ct)));
        yield return Of<AddClient>(async action => Assert.IsType<KeyIssued>(await action.ExecuteAsync(ClientSteps.Enterprise(RegisterTour.Code), new(), ClientSteps.Act, Ct)));
        yield return Of<KnownClients>(action => action.ReadAsync(Ct).AsTask());
        yield return Of<AdmitClient>(async action => Assert.IsType<Admitted>(await action.ByKeyAsync(key!, new(IPAddress.Parse("203.0.113.9")), Ct)));
        yield return Of<AdmitClient>(async action => Assert.IsType<AddressNotAllowed>(await action.ByKeyAsync(key!, new(IPAddress.Parse("198.51.100.1")), Ct)));
        yield return Of<RotateKey>(async action => Assert.IsType<KeyIssued>(await action.ExecuteAsync("a-bank", new(), ClientSteps.Act, Ct)));
        yield return Of<RevokeKey>(async action => Assert.IsType<ClientChanged>(await action.ExecuteAsync("a-bank", key!.KeyId, ClientSteps.Act, Ct)));
        yield return Of<BlockClient>(async action => Assert.IsType<ClientChanged>(await action.ExecuteAsync("a-bank", true, ClientSteps.Act, Ct)));
        yield return Of<ListClients>(action => action.ExecuteAsync(Ct));
    }
}
