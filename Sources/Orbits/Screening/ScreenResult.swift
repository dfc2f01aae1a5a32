// SPDX-License-Identifier: Apache-2.0

/// What a screening, or a part of one, found.
public struct ScreenResult: Sendable {
  /// An object that has no state in a part of the span.
  public struct Gap: Sendable, Hashable {
    /// The place of the object in what was handed over.
    public let object: Int
    /// UTC seconds from the start of the span to the first sample without a state.
    public let time: Double
    /// Why.
    public let status: SGP4.Status
  }

  /// How much work it was.
  public struct Effort: Sendable, Hashable {
    /// States that were computed to look at all objects.
    public var samples: Int = 0
    /// Pairs that came near enough to be looked at closely, each once a slab.
    public var candidates: Int = 0
    /// Minima that were refined by SGP4 itself.
    public var refinements: Int = 0
  }

  /// The minima in order of time, then of the objects' places.
  public internal(set) var approaches: [CloseApproach] = []
  /// Objects with no state somewhere, in order of place: the first such time of each.
  public internal(set) var gaps: [Gap] = []
  /// How much work it was.
  public internal(set) var effort = Effort()

  init() {}

  /// Parts of one screening put together: the same as the whole at once.
  public static func merged(_ parts: [ScreenResult]) -> ScreenResult {
    var whole = ScreenResult()
    for part in parts {
      whole.approaches += part.approaches
      whole.gaps += part.gaps
      whole.effort.samples += part.effort.samples
      whole.effort.candidates += part.effort.candidates
      whole.effort.refinements += part.effort.refinements
    }
    whole.arrange()
    return whole
  }

  /// Sorts, and keeps the first gap of each object.
  mutating func arrange() {
    approaches.sort { ($0.time, $0.first, $0.second) < ($1.time, $1.first, $1.second) }
    gaps.sort { ($0.object, $0.time) < ($1.object, $1.time) }
    var seen: Int = -1
    gaps = gaps.filter { gap in
      defer { seen = gap.object }
      return gap.object != seen
    }
  }
}
