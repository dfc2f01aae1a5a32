// SPDX-License-Identifier: Apache-2.0

import Orbits
import Testing

@Suite struct StandardAtmosphereTests {
  /// Table I of the standard, kg/m³ at geometric heights in km.
  @Test(arguments: [
    (0.0, 1.2250), (1, 1.1117), (5, 0.73643), (10, 0.41351), (20, 8.8910e-2), (30, 1.8410e-2),
    (40, 3.9957e-3), (50, 1.0269e-3), (60, 3.0968e-4), (70, 8.2829e-5), (80, 1.8458e-5),
    (85, 8.2196e-6),
  ])
  func validatesTheLayers(height: Double, truth: Double) throws {
    let density = try StandardAtmosphere1976().density(at: 1000 * height)
    #expect(abs(density / truth - 1) < 2e-4)
  }

  @Test(arguments: [
    (86.0, 6.958e-6), (90, 3.416e-6), (95, 1.393e-6), (100, 5.604e-7), (110, 9.708e-8),
    (120, 2.222e-8), (150, 2.076e-9), (200, 2.541e-10), (300, 1.916e-11), (400, 2.803e-12),
    (500, 5.215e-13), (600, 1.137e-13), (700, 3.070e-14), (800, 1.136e-14), (900, 5.759e-15),
    (1000, 3.561e-15),
  ])
  func validatesTheDiffusion(height: Double, truth: Double) throws {
    let density = try StandardAtmosphere1976().density(at: 1000 * height)
    #expect(abs(density / truth - 1) < 1e-3)
  }

  @Test func holdsTheProfileHasNoSteps() throws {
    let model = StandardAtmosphere1976()
    var last = try model.density(at: -4990)
    for step in 1...20_000 {
      let density = try model.density(at: -4990 + 50 * Double(step))
      // Half a hundredth in 50 m is a scale height of 4.5 km, the least there is.
      #expect(density < last && density > last * (1 - 0.0115))
      last = density
    }
    #expect(try model.density(at: 1_000_001) == 0)
    #expect(throws: AtmosphereFailure.self) { try model.density(at: -5001) }
    #expect(throws: AtmosphereFailure.self) { try model.density(at: .nan) }
  }
}
