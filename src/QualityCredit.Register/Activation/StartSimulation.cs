using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using QualityCredit.Register.Rescoring;

namespace QualityCredit.Register.Activation;

/// <summary>A simulation that this process works on: how far it is, and what became of it.</summary>
public sealed class SimulationTicket(Guid id, int bundle, DateOnly asOf) : IProgress<RescoringProgress>
{
    private int _done;

    public Guid Id => id;

    public int Bundle => bundle;

    public DateOnly AsOf => asOf;

    public int Done => _done;

    public int Total { get; private set; }

    /// <summary>Null while it works.</summary>
    public SimulationReceipt? Receipt { get; internal set; }

    /// <summary>Whether it ended without an answer; the log says why.</summary>
    public bool Failed { get; internal set; }

    public bool IsRunning => Receipt is null && !Failed;

    public void Report(RescoringProgress value)
    {
        Total = value.Total;
        // Workers report out of order; what was done once stays done.
        for (var seen = _done; value.Done > seen; seen = _done)
        {
            Interlocked.CompareExchange(ref _done, value.Done, seen);
        }
    }
}

/// <summary>Simulates beside the requests, one at a time. A ticket lives as long as the process; the report it leads to is kept.</summary>
public sealed partial class StartSimulation(SimulatePolicies simulate, ILogger<StartSimulation> log) : IDisposable
{
    private const int MostTickets = 100;

    private readonly ConcurrentDictionary<Guid, SimulationTicket> _tickets = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly Lock _turn = new();

    /// <returns>The ticket: of the same question where that is being worked on; null where another one is.</returns>
    public SimulationTicket? Start(int bundle, DateOnly asOf, string officer)
    {
        lock (_turn)
        {
            if (_tickets.Values.FirstOrDefault(ticket => ticket.IsRunning) is { } running)
            {
                return (running.Bundle, running.AsOf) == (bundle, asOf) ? running : null;
            }

            if (_tickets.Count >= MostTickets)
            {
                _tickets.Clear();
            }

            SimulationTicket ticket = new(Guid.NewGuid(), bundle, asOf);
            _tickets[ticket.Id] = ticket;
            _ = Task.Run(() => WorkAsync(ticket, officer));
            return ticket;
        }
    }

    public SimulationTicket? Find(Guid id) => _tickets.GetValueOrDefault(id);

    public void Dispose()
    {
        _stop.Cancel();
        _stop.Dispose();
    }

    private async Task WorkAsync(SimulationTicket ticket, string officer)
    {
        try
        {
            ticket.Receipt = await simulate.ExecuteAsync(ticket.Bundle, ticket.AsOf, officer, ticket, _stop.Token);
        }
        catch (Exception exception)
        {
            ticket.Failed = true;
            LogFailure(exception, ticket.Bundle);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The simulation of bundle {Bundle} failed.")]
    private partial void LogFailure(Exception exception, int bundle);
}
