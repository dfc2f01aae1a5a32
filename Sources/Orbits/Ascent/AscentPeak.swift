// SPDX-License-Identifier: Apache-2.0

/// A quantity whose greatest value is an event.
enum AscentPeak: String, CaseIterable {
  case dynamicPressure, acceleration, heating

  func value(_ forces: AscentForces) -> Double {
    switch self {
    case .dynamicPressure: forces.dynamicPressure
    case .acceleration: forces.properAcceleration.norm
    case .heating: forces.thinHeating ?? 0
    }
  }

  var kind: AscentEvent.Kind {
    switch self {
    case .dynamicPressure: .greatestDynamicPressure
    case .acceleration: .greatestAcceleration
    case .heating: .greatestHeating
    }
  }

  var name: String {
    switch self {
    case .dynamicPressure: "greatest dynamic pressure"
    case .acceleration: "greatest acceleration"
    case .heating: "greatest heating"
    }
  }
}
