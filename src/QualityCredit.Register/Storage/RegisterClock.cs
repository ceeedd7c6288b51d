using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace QualityCredit.Register.Storage;

/// <summary>
/// The one row that hands out recording times. Each writing transaction moves it first and so holds its lock until the commit:
/// the order of the times is the order of the commits on every database, also when the machine's clock steps back. Whoever holds
/// a time therefore knows that nothing earlier is still under way, and "known at" never changes afterwards.
/// </summary>
public sealed class RegisterClock
{
    internal const int OnlyId = 1;

    /// <summary>
    /// "As known now" asks for everything that is committed, not for the machine's time: after its clock was set back, that would hide
    /// what was just acknowledged.
    /// </summary>
    public static DateTime Latest { get; } = DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc);

    public int Id { get; init; } = OnlyId;

    public long LastMilliseconds { get; init; }

    /// <summary>The time of the last write that is committed.</summary>
    internal static async Task<DateTime> LastAsync(RegisterContext context, CancellationToken ct) =>
        InstantConverter.FromMilliseconds(await context.Clock.Select(row => row.LastMilliseconds).SingleAsync(ct));

    internal sealed class Configuration : IEntityTypeConfiguration<RegisterClock>
    {
        public void Configure(EntityTypeBuilder<RegisterClock> builder)
        {
            builder.ToTable("Clock");
            builder.Property(clock => clock.Id).ValueGeneratedNever();
            builder.HasData(new RegisterClock());
        }
    }
}
