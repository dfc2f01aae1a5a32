// SPDX-License-Identifier: Apache-2.0

import Orbits
import TestSupport
import Testing

/// Arrays of states in another frame, by either way.
struct StateVectorBatchTests {
  private let earth = EarthOrientation.constant(
    EarthOrientation.Parameters(xPole: 1e-6, yPole: 2e-6, ut1MinusTAI: -36.7))

  @Test(arguments: [0, 1, 3, 20, 301])
  func holdsAgreementWithOneByOne(count: Int) throws {
    var random = SeededGenerator(seed: 41)
    var states: [StateVector<TEME>] = []
    for _ in 0..<count {
      states.append(
        StateVector(
          epoch: Epoch.j2000.advanced(bySeconds: random.number(7e8...7.002e8)),
          position: 7e6 * Vector3(random.number(-1...1), random.number(-1...1), 0.3),
          velocity: 7e3 * Vector3(random.number(-1...1), random.number(-1...1), -0.2)))
    }
    let many = try states.transformed(to: GCRF.self, using: earth)
    #expect(many.count == count)
    for (state, wanted) in zip(
      many, try states.map { try $0.transformed(to: GCRF.self, using: earth) })
    {
      #expect(state.epoch == wanted.epoch)
      #expect((state.position - wanted.position).norm <= 6e-5)
      #expect((state.velocity - wanted.velocity).norm <= 1e-7)
    }
  }

  @Test func holdsTheCheaperWay() {
    let day = Epoch.j2000...Epoch.j2000.advanced(bySeconds: 86_400)
    #expect(FrameTransformTable.pays(rows: 1_440, from: .teme, to: .gcrf, over: day))
    #expect(!FrameTransformTable.pays(rows: 2, from: .teme, to: .gcrf, over: day))
    let decade = Epoch.j2000...Epoch.j2000.advanced(bySeconds: 3e8)
    #expect(!FrameTransformTable.pays(rows: 1_440, from: .teme, to: .gcrf, over: decade))
  }
}
