using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace QualityCredit.TSqlCheck;

/// <summary>
/// DacFx 150 touches AssemblyName.KeyPair, which only throws since .NET 5. Getter and setter are replaced at their entry by methods that
/// do nothing; the process ends where that cannot be done, so that a check never passes for want of a checker. Tiered compilation must be
/// on: an optimised caller is compiled in the belief that a call which always throws never comes back.
/// </summary>
internal static unsafe partial class KeyPairPatch
{
    private const int ReadWriteExecute = 7;

    public static void Apply()
    {
        if (RuntimeInformation.ProcessArchitecture != Architecture.X64 || !OperatingSystem.IsLinux())
        {
            throw new PlatformNotSupportedException("TSqlCheck patches x64 code on Linux; run it there.");
        }

        var property = typeof(AssemblyName).GetProperty("KeyPair") ?? throw new MissingMemberException(nameof(AssemblyName), "KeyPair");
        Replace(property.GetMethod!, Replacement(nameof(GetNothing)));
        Replace(property.SetMethod!, Replacement(nameof(SetNothing)));
        AssemblyName name = new();
        property.SetValue(name, null);
        if (property.GetValue(name) is not null)
        {
            throw new InvalidOperationException("AssemblyName.KeyPair could not be replaced.");
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static object? GetNothing(AssemblyName name) => null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void SetNothing(AssemblyName name, object? value)
    {
    }

    private static MethodInfo Replacement(string name) => typeof(KeyPairPatch).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;

    private static void Replace(MethodInfo method, MethodInfo replacement)
    {
        RuntimeHelpers.PrepareMethod(method.MethodHandle);
        RuntimeHelpers.PrepareMethod(replacement.MethodHandle);
        var target = (byte*)replacement.MethodHandle.GetFunctionPointer();
        for (var entry = (byte*)method.MethodHandle.GetFunctionPointer(); ; entry = *SlotOf(entry))
        {
            if (!IsIndirectJump(entry))
            {
                WriteJump(entry, target);
                return;
            }
        }
    }

    // jmp [rip + offset]: the stub in front of the code.
    private static bool IsIndirectJump(byte* entry) => entry[0] == 0xFF && entry[1] == 0x25;

    private static byte** SlotOf(byte* entry) => (byte**)(entry + 6 + *(int*)(entry + 2));

    private static void WriteJump(byte* entry, byte* target)
    {
        var page = (nint)entry & ~(nint)(Environment.SystemPageSize - 1);
        if (MemoryProtect(page, (nuint)(2 * Environment.SystemPageSize), ReadWriteExecute) != 0)
        {
            throw new InvalidOperationException($"The code of AssemblyName.KeyPair cannot be made writable (errno {Marshal.GetLastPInvokeError()}).");
        }

        // mov rax, target; jmp rax
        (entry[0], entry[1], entry[10], entry[11]) = (0x48, 0xB8, 0xFF, 0xE0);
        *(byte**)(entry + 2) = target;
    }

    [LibraryImport("libc", EntryPoint = "mprotect", SetLastError = true)]
    private static partial int MemoryProtect(nint address, nuint length, int protection);
}
