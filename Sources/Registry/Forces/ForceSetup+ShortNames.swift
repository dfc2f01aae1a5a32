// SPDX-License-Identifier: Apache-2.0

public import Orbits

extension ForceSetup.Gravity {
  /// Reads `egm96:20`, `jgm3:70x50`, `zonal:6`, `point`, or the path of a `.gfc` with `:degree`.
  public init(shortName text: String) throws(ForceSetupFailure) {
    self.init()
    if text == "point" || text == "none" {
      kind = .point
      return
    }
    let colon = text.lastIndex(of: ":")
    let name = colon.map { String(text[..<$0]) } ?? text
    if name == "zonal" { kind = .zonal } else { field = name }
    let lower = name.lowercased()
    guard kind == .zonal || ["egm96", "jgm3"].contains(lower) || lower.hasSuffix(".gfc") else {
      throw ForceSetupFailure(
        message: "there is no gravity field '\(name)'"
          + NameDistance.hint(
            name, ["egm96", "jgm3", "zonal", "point"], "there are (besides files in .gfc)"))
    }
    if kind != .zonal, !lower.hasSuffix(".gfc") { field = lower }
    guard let colon else {
      if kind == .zonal { degree = 6 }
      return
    }
    let numbers = text[text.index(after: colon)...].split(
      separator: "x", omittingEmptySubsequences: false
    ).map { Int($0) }
    guard (1...2).contains(numbers.count), let first = numbers[0], (0...2190).contains(first),
      numbers.count == 1 || numbers[1].map({ (0...first).contains($0) }) == true
    else {
      throw ForceSetupFailure(
        message: "gravity '\(text)': write NAME:DEGREE or NAME:DEGREExORDER, as in egm96:20 or"
          + " egm96:70x50")
    }
    degree = first
    order = numbers.count == 2 ? numbers[1] : nil
  }
}

extension ForceSetup.Air {
  /// Reads `nrlmsise00[:f107,f107a,ap]`, `exponential[:kg/m3,km,km]`, `harris-priester[:n]`, `us76`.
  public init(shortName text: String) throws(ForceSetupFailure) {
    let parts = text.split(separator: ":", maxSplits: 1)
    let name = parts.first.map { $0.lowercased() } ?? ""
    guard let model = Model(rawValue: name) else {
      throw ForceSetupFailure(
        message: "there is no atmosphere '\(name)'"
          + NameDistance.hint(name, Model.allCases.map(\.rawValue), "there are"))
    }
    self.init(model)
    guard parts.count == 2 else { return }
    let words = parts[1].split(separator: ",", omittingEmptySubsequences: false)
    let numbers = words.compactMap { Double($0) }.filter { $0.isFinite && $0 >= 0 }
    let form: String
    switch model {
    case .nrlmsise00:
      form = "nrlmsise00:F107,F107A,AP, as in nrlmsise00:150,150,4"
      if numbers.count == 3, words.count == 3 {
        (flux, averageFlux, magneticIndex) = (numbers[0], numbers[1], numbers[2])
        spaceWeather = nil
        return
      }
    case .exponential:
      form =
        "exponential:DENSITY,HEIGHT,SCALE in kg/m3 and km, as in exponential:3.614e-13,700,88.667"
      if numbers.count == 3, words.count == 3, numbers[2] > 0 {
        (density, referenceHeight, scaleHeight) = (numbers[0], numbers[1], numbers[2])
        return
      }
    case .harrisPriester:
      form = "harris-priester:N with an exponent from 0 to 12, as in harris-priester:4"
      if numbers.count == 1, words.count == 1, numbers[0] <= 12 {
        exponent = numbers[0]
        return
      }
    case .us76: form = "us76 alone; it has no parameters"
    }
    throw ForceSetupFailure(message: "atmosphere '\(text)': write \(form)")
  }
}

extension ForceSetup.Integrator {
  /// The names of the integrators.
  public static let names = ["standard", "dopri54", "dopri853", "verner98", "adams"]

  /// Reads `verner98` or `verner98:1e-6`, the tolerance in metres a step.
  public init(shortName text: String) throws(ForceSetupFailure) {
    self.init()
    let parts = text.split(separator: ":", maxSplits: 1)
    let name = parts.first.map { $0.lowercased() } ?? ""
    guard Self.names.contains(name) else {
      throw ForceSetupFailure(
        message: "there is no integrator '\(name)'"
          + NameDistance.hint(name, Self.names, "there are"))
    }
    method = name
    guard parts.count == 2 else { return }
    tolerance = try Self.tolerance(String(parts[1]))
  }

  /// A tolerance in metres.
  public static func tolerance(_ text: String) throws(ForceSetupFailure) -> Double {
    guard let number = Double(text), number.isFinite, number > 0 else {
      throw ForceSetupFailure(
        message:
          "tolerance '\(text)': write the error of a step in metres, above zero, such as 1e-6")
    }
    return number
  }
}

extension ForceSetup.Burn {
  /// Reads an impulse `EPOCH,AXES,dx,dy,dz`, m/s.
  public init(shortName text: String) throws(ForceSetupFailure) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let form = "write EPOCH,AXES,dx,dy,dz with AXES rtn, vnc or inertial, and m/s"
    guard parts.count == 5 else {
      throw ForceSetupFailure(message: "burn '\(text)': \(form)")
    }
    let epoch: Epoch
    do throws(EpochParseError) {
      epoch = try Epoch(iso8601: parts[0])
    } catch {
      throw ForceSetupFailure(message: "burn '\(text)': \(error)")
    }
    let numbers = parts[2...].compactMap { Double($0) }.filter(\.isFinite)
    guard let axes = Axes(rawValue: parts[1].lowercased()), numbers.count == 3 else {
      throw ForceSetupFailure(message: "burn '\(text)': \(form)")
    }
    self.init(epoch: epoch, axes: axes, vector: numbers)
  }
}

extension ForceSetup {
  /// Reads `sun,moon,venus` or `none`.
  public static func bodies(_ text: String) throws(ForceSetupFailure) -> [SolarSystemBody] {
    let words = text.split(separator: ",").map { $0.filter { $0 != " " } }
    do throws(ForceSetupFailure) {
      return try bodies(
        words.map { ($0, SetupNode(line: 0, column: 0, content: .scalar($0))) }, "")
    } catch {
      throw ForceSetupFailure(message: error.message)
    }
  }
}
