// SPDX-License-Identifier: Apache-2.0

extension Surroundings {
  /// Puts the bodies that forces need at their places of ``time``, metres and metres a second.
  ///
  /// Allocates nothing; Sun and Moon together take some 20 ns.
  ///
  /// - Parameters:
  ///   - needs: what the forces read; needs other than bodies are left alone.
  ///   - table: the bodies from the centre of the central body, with the start of the propagation
  ///     as its reference.
  /// - Throws: `BodyEphemerisFailure.epochOutside` where the table does not cover the time,
  ///   `BodyEphemerisFailure.noData` where it lacks the body. The centre itself needs no place.
  public mutating func placeBodies(
    _ needs: ForceNeeds, from table: borrowing BodyTable
  ) throws(BodyEphemerisFailure) {
    let seconds: Double = time
    guard table.span.contains(seconds) else {
      let first = table.reference.advanced(bySeconds: table.span.lowerBound)
      let last = table.reference.advanced(bySeconds: table.span.upperBound)
      throw .epochOutside(epoch, coverage: first...last)
    }
    if needs.contains(.sun), table.center != .sun {
      guard table.has(0) else { throw .noData(.sun) }
      sun = table.place(0, seconds)
    }
    if needs.contains(.moon), table.center != .moon {
      guard table.has(1) else { throw .noData(.moon) }
      moon = table.place(1, seconds)
    }
    if needs.contains(.earth), table.center != .earth {
      guard table.has(2) else { throw .noData(.earth) }
      earth = table.place(2, seconds)
    }
    if needs.contains(.sunVelocity), table.center != .sun {
      guard table.has(0) else { throw .noData(.sun) }
      sunVelocity = table.velocity(0, seconds)
    }
    if needs.contains(.planets) {
      // Those that the table has: a force may ask for one planet only.
      for index in 0..<7 where table.has(3 + index) {
        planets[index] = table.place(3 + index, seconds)
      }
    }
  }

  /// Where a body stands: metres from the centre of the central body, zero where it has no place.
  @inline(__always)
  public func position(of body: SolarSystemBody) -> Vector3 {
    switch body {
    case .sun: sun
    case .moon: moon
    case .earth: earth
    case .mercury: planets[0]
    case .venus: planets[1]
    case .mars: planets[2]
    case .jupiter: planets[3]
    case .saturn: planets[4]
    case .uranus: planets[5]
    case .neptune: planets[6]
    }
  }
}
