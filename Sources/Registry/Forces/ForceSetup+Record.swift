// SPDX-License-Identifier: Apache-2.0

import Orbits

extension ForceSetup {
  /// The setup as a file that ``init(reading:file:)`` reads back the same.
  ///
  /// - Parameter run: what else a record of a run says, kept under `run`, which readers pass over.
  public func record(run: [(key: String, value: String)] = []) -> String {
    var text = "# forces and start of a numerical propagation; see docs/forces.md\n"
    func line(_ indent: Int, _ key: String, _ value: String) {
      text += String(repeating: " ", count: indent) + "\(key): \(value)\n"
    }
    func number(_ key: String, _ value: Double?) {
      if let value { line(2, key, "\(value)") }
    }
    text += "gravity:\n"
    line(2, "kind", gravity.kind.rawValue)
    if gravity.kind != .point {
      line(2, "field", Self.quoted(gravity.field))
      line(2, "degree", "\(gravity.degree)")
      if let order = gravity.order { line(2, "order", "\(order)") }
    }
    line(0, "third_bodies", "[\(thirdBodies.map(\.name).joined(separator: ", "))]")
    if let drag { text += drag.record }
    if let radiation {
      text += "solar_pressure:\n"
      number("pressure_n_m2", radiation.pressure)
      let shadows =
        (radiation.hasEarthShadow ? ["earth"] : []) + (radiation.hasMoonShadow ? ["moon"] : [])
      line(2, "shadows", "[\(shadows.isEmpty ? "none" : shadows.joined(separator: ", "))]")
    }
    if !relativity.isEmpty {
      line(0, "relativity", "[\(relativity.map(\.rawValue).joined(separator: ", "))]")
    }
    if let tides { line(0, "tides", tides.rawValue) }
    if spacecraft != Craft() {
      text += "spacecraft:\n"
      number("mass_kg", spacecraft.mass)
      number("drag_area_m2", spacecraft.dragArea)
      number("drag_coefficient", spacecraft.dragCoefficient)
      number("srp_area_m2", spacecraft.radiationArea)
      number("srp_coefficient", spacecraft.radiationCoefficient)
    }
    if !burns.isEmpty { text += "burns:\n" }
    for burn in burns { text += burn.record }
    text += "integrator:\n"
    line(2, "method", integrator.method)
    number("tolerance_m", integrator.tolerance)
    number("longest_step_s", integrator.longestStep)
    line(0, "ephemeris", ephemeris.map(Self.quoted) ?? "built-in")
    if let start {
      text += "start:\n"
      line(2, "object", Self.quoted(start.object))
      line(2, "epoch", Self.quoted(start.epoch.description(.tai)))
      func kilometres(_ values: [Double]) -> String {
        "[\(values.map { DecimalText.text($0, fractionDigits: 1, shift: -3) }.joined(separator: ", "))]"
      }
      line(2, "position_gcrf_km", kilometres(start.position))
      line(2, "velocity_gcrf_km_s", kilometres(start.velocity))
    }
    if !run.isEmpty { text += "run:\n" }
    for (key, value) in run { line(2, key, value) }
    return text
  }

  /// A text in double quotes, as YAML has it.
  public static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    Orbits.JSONText.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension ForceSetup.Air {
  fileprivate var record: String {
    var text = "drag:\n  atmosphere: \(model.rawValue)\n"
    switch model {
    case .nrlmsise00:
      if let spaceWeather {
        text += "  space_weather: \(ForceSetup.quoted(spaceWeather))\n"
      } else {
        text += "  f107: \(flux)\n  f107_average: \(averageFlux)\n  ap: \(magneticIndex)\n"
      }
    case .exponential:
      text +=
        "  density_kg_m3: \(density)\n  reference_height_km: \(referenceHeight)\n"
        + "  scale_height_km: \(scaleHeight)\n"
    case .harrisPriester: text += "  exponent: \(exponent)\n"
    case .us76: break
    }
    return text
  }
}

extension ForceSetup.Burn {
  fileprivate var record: String {
    let numbers = vector.map { "\($0)" }.joined(separator: ", ")
    var text =
      "  - at: \(ForceSetup.quoted(epoch.description(.tai)))\n    axes: \(axes.rawValue)\n"
    guard let duration else { return text + "    dv_m_s: [\(numbers)]\n" }
    text += "    duration_s: \(duration)\n    direction: [\(numbers)]\n"
    if let thrust { text += "    thrust_n: \(thrust)\n" }
    if let specificImpulse { text += "    isp_s: \(specificImpulse)\n" }
    return text
  }
}
