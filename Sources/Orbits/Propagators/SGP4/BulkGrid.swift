// SPDX-License-Identifier: Apache-2.0

extension SGP4.BulkConstants {
  /// An even grid of times, cut into blocks of 64, and how one orbit's angles grow within a block.
  ///
  /// An angle that grows evenly needs no sine of its own at each time: that at the middle of the block
  /// is turned by what it grows to the time, which is the same for all blocks. Errors are those of
  /// rounding.
  struct BulkGrid {
    /// Times of a block.
    static let size = 64
    /// Vectors of the table: for each eight times of a block their minutes from its middle, then
    /// sines and cosines of what the mean anomaly, the perigee and the mean longitude grow.
    typealias Table = InlineArray<56, WideLanes>

    private let table: UnsafePointer<WideLanes>

    /// A grid over a table that has been filled.
    ///
    /// A pointer, since an element of an array that is a property costs a copy of the array.
    @inline(__always)
    init(_ table: UnsafePointer<WideLanes>) { self.table = table }

    /// The table of an orbit for a step in minutes.
    static func table(_ constants: borrowing SGP4.BulkConstants, step: Double) -> Table {
      var table = Table(repeating: WideLanes())
      let lanes = WideLanes(0, 1, 2, 3, 4, 5, 6, 7)
      for number in 0..<8 {
        let o: WideLanes = (lanes + (Double(8 * number) - 31.5)) * step
        let anomaly = LaneRotor(constants.near.mdot * o)
        let perigee = LaneRotor(constants.near.argpdot * o)
        let longitude = LaneRotor(constants.longitudeRate * o)
        table[number * 7] = o
        table[number * 7 + 1] = anomaly.sin
        table[number * 7 + 2] = anomaly.cos
        table[number * 7 + 3] = perigee.sin
        table[number * 7 + 4] = perigee.cos
        table[number * 7 + 5] = longitude.sin
        table[number * 7 + 6] = longitude.cos
      }
      return table
    }

    /// Minutes from the middle of the block to eight of its times.
    @inline(__always)
    func offset(_ number: Int) -> WideLanes { table[number * 7] }

    /// How far the mean anomaly goes in that time, drag aside.
    @inline(__always)
    func anomaly(_ number: Int) -> LaneRotor { rotor(number * 7 + 1) }

    /// How far the perigee goes in that time, drag aside.
    @inline(__always)
    func perigee(_ number: Int) -> LaneRotor { rotor(number * 7 + 3) }

    /// How far the mean longitude from the node goes in that time, drag aside.
    @inline(__always)
    func longitude(_ number: Int) -> LaneRotor { rotor(number * 7 + 5) }

    @inline(__always)
    private func rotor(_ place: Int) -> LaneRotor {
      LaneRotor(sin: table[place], cos: table[place + 1])
    }
  }

  /// One orbit's angles at the middle of a block, the same in all lanes.
  struct BulkBlock {
    let minutes: Double
    /// What drag adds to the mean longitude by then, rad.
    let drag: Double
    private let sines: SIMD4<Double>
    private let cosines: SIMD4<Double>

    @inline(__always)
    init(_ blocks: borrowing BulkBlocks, _ lane: Int) {
      minutes = blocks.minutes[lane]
      drag = blocks.drag[lane]
      sines = SIMD4(
        blocks.anomaly.sin[lane], blocks.perigee.sin[lane], blocks.longitude.sin[lane],
        blocks.node.sin[lane])
      cosines = SIMD4(
        blocks.anomaly.cos[lane], blocks.perigee.cos[lane], blocks.longitude.cos[lane],
        blocks.node.cos[lane])
    }

    @inline(__always)
    var anomaly: LaneRotor { angle(0) }
    @inline(__always)
    var perigee: LaneRotor { angle(1) }
    /// The mean longitude from the node, with ``drag``.
    @inline(__always)
    var longitude: LaneRotor { angle(2) }
    @inline(__always)
    var node: LaneRotor { angle(3) }

    @inline(__always)
    private func angle(_ place: Int) -> LaneRotor {
      LaneRotor(
        sin: WideLanes(repeating: sines[place]), cos: WideLanes(repeating: cosines[place]))
    }
  }

  /// One orbit's angles at the middles of eight blocks.
  struct BulkBlocks {
    let minutes: WideLanes
    let anomaly: LaneRotor
    let perigee: LaneRotor
    let longitude: LaneRotor
    let drag: WideLanes
    let node: LaneRotor

    /// - Parameters:
    ///   - start: minutes of the first time of the first block.
    init(_ constants: borrowing SGP4.BulkConstants, start: Double, step: Double) {
      let n: SGP4.NearEarth = constants.near
      let lanes = WideLanes(0, 1, 2, 3, 4, 5, 6, 7)
      let t: WideLanes = (lanes * Double(BulkGrid.size) + 31.5) * step + start
      minutes = t
      let t2: WideLanes = t * t
      let higher: WideLanes = SGP4.BulkConstants.line(n.t5cof, t, n.t4cof) * t + n.t3cof
      drag = n.no * (n.t2cof * t2 + t2 * t * higher)
      anomaly = LaneRotor(SGP4.BulkConstants.line(n.mdot, t, n.mo))
      perigee = LaneRotor(SGP4.BulkConstants.line(n.argpdot, t, n.argpo))
      longitude = LaneRotor(
        SGP4.BulkConstants.line(constants.longitudeRate, t, constants.longitude) + drag)
      node = LaneRotor(
        fused(
          WideLanes(repeating: n.nodecf), t2,
          SGP4.BulkConstants.line(n.nodedot, t, n.nodeo)))
    }
  }
}
