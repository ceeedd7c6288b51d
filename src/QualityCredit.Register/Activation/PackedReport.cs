using System.Text.Json.Serialization;

namespace QualityCredit.Register.Activation;

/// <summary>What of a preview is packed. Written out at compile time: a preview is one process, and reflecting over the report would be a part of its time.</summary>
[JsonSerializable(typeof(IReadOnlyList<ExpectedChange>))]
[JsonSerializable(typeof(SimulationReport))]
internal sealed partial class PackedReport : JsonSerializerContext;
