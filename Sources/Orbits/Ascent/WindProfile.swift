// SPDX-License-Identifier: Apache-2.0

/// Wind by height, over the turning ground.
public struct WindProfile: Sendable, Hashable {
  /// The wind at one height.
  public struct Level: Sendable, Hashable {
    /// Over the ellipsoid, m.
    public var height: Double
    /// Towards the east, m/s: a wind from the west counts positive.
    public var eastward: Double
    /// Towards the north, m/s.
    public var northward: Double

    /// The wind at a height (m), by where it blows to (m/s).
    public init(height: Double, eastward: Double, northward: Double) {
      self.height = height
      self.eastward = eastward
      self.northward = northward
    }
  }

  /// By rising height; linear between, constant beyond.
  public var levels: [Level]

  /// A profile of levels by rising height.
  public init(levels: [Level]) { self.levels = levels }

  /// The wind at a height (m), towards the east and the north, m/s.
  public func wind(at height: Double) -> (eastward: Double, northward: Double) {
    guard let first = levels.first, let last = levels.last else { return (0, 0) }
    if height <= first.height { return (first.eastward, first.northward) }
    if height >= last.height { return (last.eastward, last.northward) }
    var upper = 1
    while levels[upper].height < height { upper += 1 }
    let high: Level = levels[upper]
    let low: Level = levels[upper - 1]
    let part: Double = (height - low.height) / (high.height - low.height)
    return (
      low.eastward + part * (high.eastward - low.eastward),
      low.northward + part * (high.northward - low.northward)
    )
  }
}
