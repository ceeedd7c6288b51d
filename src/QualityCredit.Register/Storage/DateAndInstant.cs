using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace QualityCredit.Register.Storage;

/// <summary>A day as the number yyyymmdd: it sorts, compares and reads the same in every database. 0 is "not stated" (the default day).</summary>
public sealed class DayNumberConverter() : ValueConverter<DateOnly, int>(day => ToNumber(day), number => FromNumber(number))
{
    public static int ToNumber(DateOnly day) => day == default ? 0 : day.Year * 10_000 + day.Month * 100 + day.Day;

    public static DateOnly FromNumber(int number) =>
        number == 0 ? default : new DateOnly(number / 10_000, number / 100 % 100, number % 100);
}

/// <summary>An instant as Unix milliseconds; what is read back is UTC again.</summary>
public sealed class InstantConverter() : ValueConverter<DateTime, long>(instant => ToMilliseconds(instant), number => FromMilliseconds(number))
{
    public static long ToMilliseconds(DateTime instant) => instant.Kind == DateTimeKind.Utc
        ? (instant.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond
        : throw new ArgumentException($"{instant:O} is not marked as UTC.", nameof(instant));

    public static DateTime FromMilliseconds(long number) => DateTime.UnixEpoch.AddTicks(number * TimeSpan.TicksPerMillisecond);
}

/// <summary>For the one column of ASP.NET Core Identity that has an offset (LockoutEnd), which SQLite could not compare otherwise.</summary>
public sealed class OffsetInstantConverter() : ValueConverter<DateTimeOffset, long>(
    instant => instant.ToUnixTimeMilliseconds(), number => DateTimeOffset.FromUnixTimeMilliseconds(number));
