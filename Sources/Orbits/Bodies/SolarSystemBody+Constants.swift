// SPDX-License-Identifier: Apache-2.0

extension SolarSystemBody {
  /// GM of the body, with its moons for Mars and beyond: m³/s², TDB-compatible.
  ///
  /// Reference: JPL DE440 (Park, Folkner, Williams, Boggs, 2021, Astron. J. 161, 105, table 2).
  public var gravitationalParameter: Double {
    switch self {
    case .sun: Constants.sunGM.value
    case .mercury: 2.203_186_855_14e13
    case .venus: 3.248_585_92e14
    case .earth: 3.986_004_355_070_226_6e14
    case .moon: Constants.moonGM.value
    case .mars: 4.282_837_581_575_61e13
    case .jupiter: 1.267_127_641e17
    case .saturn: 3.794_058_484_18e16
    case .uranus: 5.794_556_4e15
    case .neptune: 6.836_527_100_580_4e15
    }
  }

  /// Radius at the equator, metres; of Mars and beyond that of the planet, 1 bar for the giants.
  ///
  /// Reference: IAU Working Group on Cartographic Coordinates and Rotational Elements (Archinal et
  /// al., 2018, Celest. Mech. 130, 22); the Sun: IAU resolution B3 of 2015.
  public var equatorialRadius: Double {
    switch self {
    case .sun: Constants.sunRadius.value
    case .mercury: 2_440_530
    case .venus: 6_051_800
    case .earth: 6_378_136.6
    case .moon: Constants.moonRadius.value
    case .mars: 3_396_190
    case .jupiter: 71_492_000
    case .saturn: 60_268_000
    case .uranus: 25_559_000
    case .neptune: 24_764_000
    }
  }

  /// English name, lower case.
  public var name: String { "\(self)" }

  /// English name as reports print it.
  public var displayName: String { name.prefix(1).uppercased() + name.dropFirst() }

  /// The body of an English name in any case; nil for others.
  public init?(name: String) {
    let wanted = name.lowercased()
    guard let body = Self.allCases.first(where: { $0.name == wanted }) else { return nil }
    self = body
  }
}
