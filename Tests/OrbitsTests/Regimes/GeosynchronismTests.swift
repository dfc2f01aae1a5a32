// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite("Geosynchronous orbits")
struct GeosynchronismTests {
  private let degree: Double = Double.pi / 180

  /// The operators' slots: KazSat-2 86.5°, KazSat-3 58.5°, Koreasat 5 113°, Azerspace-1 46° east; the
  /// decimals are from ERFA's `gmst82` in pyerfa 2.0.1.
  @Test(arguments: [
    (TestSets.kazSat2, 86.5, 86.4970), (TestSets.kazSat3, 58.5, 58.5213),
    (TestSets.koreasat5, 113.0, 113.0285), (TestSets.azerspace1, 46.0, 45.9646),
  ])
  func validatesSlots(lines: String, slot: Double, exact: Double) throws {
    let elements = try TestSets.elements(lines)
    let longitude: Double = Geosynchronism.meanLongitude(of: elements) / degree
    #expect(abs(longitude - slot) < 0.1)
    #expect(abs(longitude - exact) < 0.0001)
    // Half a degree of room for a slot is crossed in weeks, not in days.
    let drift: Double = Geosynchronism.driftRate(of: try MeanOrbit(elements)) / degree * 86_400
    #expect(abs(drift) < 0.05)
  }

  /// SDP4's own mean longitude from the first to the second revolution, which holds Sun and Moon too.
  @Test(arguments: [TestSets.kazSat2, TestSets.kazSat3, TestSets.koreasat5])
  func validatesDriftAgainstSDP4(lines: String) throws {
    let elements = try TestSets.elements(lines)
    let theory = try SGP4(elements)
    let day: Double = 86_400 / 1.002_737_909_35
    var means: [Double] = []
    for revolution in 0..<2 {
      var sum: Double = 0
      let first = try longitude(theory, elements.epoch)
      for step in 0..<48 {
        let seconds: Double = (Double(revolution) + Double(step) / 48) * day
        let now = try longitude(theory, elements.epoch.advanced(bySeconds: seconds))
        sum += Circle.signed(now - first)
      }
      means.append(sum / 48)
    }
    let drift: Double = (means[1] - means[0]) / day
    let ours: Double = Geosynchronism.driftRate(of: try MeanOrbit(elements))
    // The Sun and Moon take 0.003 to 0.007° a day off.
    let difference: Double = (ours - drift) / degree * 86_400
    #expect(difference > 0.002 && difference < 0.008)
  }

  @Test func validatesTheGeostationaryCircle() {
    #expect(abs(Geosynchronism.semimajorAxis - 42_164_170) < 5)
    #expect(abs(Geosynchronism.height - 35_786_033) < 5)
  }

  /// IADC's formula for a usual satellite: Cr 1.5, 0.02 m²/kg gives 265 km.
  @Test func validatesTheGraveyard() {
    #expect(Geosynchronism.graveyardClearance(areaToMass: 0.02) == 265e3)
    #expect(Geosynchronism.graveyardClearance(reflectivity: 2, areaToMass: 0) == 235e3)
  }

  private func longitude(_ theory: SGP4, _ epoch: Epoch) throws -> Double {
    let state = try theory.state(at: epoch)
    let right: Double = Elementary.atan2(state.position.y, state.position.x)
    return Circle.signed(right - EarthRotation.meanSiderealTime(at: epoch))
  }
}
