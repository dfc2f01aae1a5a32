// SPDX-License-Identifier: Apache-2.0

/// The coefficients of a body's gravity, fully normalised.
///
/// The potential outside the body is
/// V = GM/r · Σ (R/r)ⁿ P̄ₙₘ(sin φ) (C̄ₙₘ cos mλ + S̄ₙₘ sin mλ), with the normalisation of geodesy: the
/// square of each harmonic has the mean 1 over the sphere, and there is no Condon-Shortley phase
/// (Heiskanen and Moritz 1967, section 1-14).
public struct GravityField: Sendable, Hashable {
  /// What of the permanent tide of Moon and Sun the coefficients contain.
  public enum TideSystem: String, Sendable, Hashable, CaseIterable {
    /// Neither the tide itself nor the body's answer to it.
    case tideFree = "tide_free"
    /// The body's permanent answer, but not the tide itself.
    case zeroTide = "zero_tide"
    /// Both.
    case meanTide = "mean_tide"
    /// The file does not say.
    case unknown
  }

  /// The highest degree that a field may have, that of EGM2008.
  public static let highestDegree = 2190

  /// The model's name, such as `EGM96`.
  public let name: String
  /// GM of the body, m³/s².
  public let gravitationalParameter: Double
  /// R, the radius that the coefficients refer to, m.
  public let radius: Double
  /// What the coefficients contain of the permanent tide.
  public let tideSystem: TideSystem
  /// The highest degree n, a count.
  public let degree: Int
  /// The highest order m, a count; at most the degree.
  public let order: Int
  /// C̄ₙₘ at n(n+1)/2 + m.
  package let cosines: [Double]
  /// S̄ₙₘ at the same place.
  package let sines: [Double]

  /// Makes a field from its coefficients.
  ///
  /// - Parameters:
  ///   - name: the model's name.
  ///   - gravitationalParameter: GM, m³/s².
  ///   - radius: the radius that the coefficients refer to, m.
  ///   - tideSystem: how C̄₂₀ treats the permanent tide.
  ///   - cosines: C̄ₙₘ at n(n+1)/2 + m, so that 1, 3, 6, 10 … numbers make degree 0, 1, 2, 3 ….
  ///   - sines: S̄ₙₘ in the same order; those of order 0 have no meaning and are taken as zero.
  /// - Throws: ``GravityFieldFailure/unusable(reason:)`` for a field that cannot be.
  public init(
    name: String, gravitationalParameter: Double, radius: Double,
    tideSystem: TideSystem = .unknown, cosines: [Double], sines: [Double]
  ) throws(GravityFieldFailure) {
    guard gravitationalParameter > 0, gravitationalParameter.isFinite else {
      throw .unusable(reason: "GM has to be positive, in m3/s2, not \(gravitationalParameter)")
    }
    guard radius > 0, radius.isFinite else {
      throw .unusable(reason: "the radius has to be positive, in m, not \(radius)")
    }
    guard cosines.count == sines.count else {
      throw .unusable(reason: "\(cosines.count) cosines and \(sines.count) sines")
    }
    var degree = 0
    while Self.count(degree: degree) < cosines.count, degree < Self.highestDegree { degree += 1 }
    guard Self.count(degree: degree) == cosines.count else {
      throw .unusable(reason: "\(cosines.count) coefficients fill no triangle of degrees")
    }
    guard cosines.allSatisfy(\.isFinite), sines.allSatisfy(\.isFinite) else {
      throw .unusable(reason: "a coefficient is not finite")
    }
    var clean = sines
    var order = 0
    for n in 0...degree {
      clean[Self.index(n, 0)] = 0
      for m in 0...n where m > order {
        if cosines[Self.index(n, m)] != 0 || sines[Self.index(n, m)] != 0 { order = m }
      }
    }
    self.name = name
    self.gravitationalParameter = gravitationalParameter
    self.radius = radius
    self.tideSystem = tideSystem
    self.degree = degree
    self.order = order
    self.cosines = cosines
    self.sines = clean
  }

  /// C̄ₙₘ, without unit; zero outside the field.
  public func cosine(_ n: Int, _ m: Int) -> Double {
    holds(n, m) ? cosines[Self.index(n, m)] : 0
  }

  /// S̄ₙₘ, without unit; zero outside the field.
  public func sine(_ n: Int, _ m: Int) -> Double {
    holds(n, m) ? sines[Self.index(n, m)] : 0
  }

  /// The coefficient Jₙ = −Cₙ₀ without normalisation; no unit.
  public func zonal(_ n: Int) -> Double {
    n < 0 ? 0 : -cosine(n, 0) * Double(2 * n + 1).squareRoot()
  }

  /// The field up to a degree and an order; the whole where it has no more.
  public func truncated(degree: Int, order: Int? = nil) -> GravityField {
    let top = max(0, min(degree, self.degree))
    let side = max(0, min(order ?? top, top))
    let count = Self.count(degree: top)
    var cosines = Array(self.cosines[..<count])
    var sines = Array(self.sines[..<count])
    for n in 0...top where n > side {
      for m in (side + 1)...n {
        cosines[Self.index(n, m)] = 0
        sines[Self.index(n, m)] = 0
      }
    }
    return GravityField(
      parent: self, degree: top, order: min(side, self.order), cosines: cosines, sines: sines)
  }

  private init(
    parent: GravityField, degree: Int, order: Int, cosines: [Double], sines: [Double]
  ) {
    name = parent.name
    gravitationalParameter = parent.gravitationalParameter
    radius = parent.radius
    tideSystem = parent.tideSystem
    self.degree = degree
    self.order = order
    self.cosines = cosines
    self.sines = sines
  }

  private func holds(_ n: Int, _ m: Int) -> Bool { n >= 0 && n <= degree && m >= 0 && m <= n }

  /// Where the coefficients of a degree and an order are.
  static func index(_ n: Int, _ m: Int) -> Int { n * (n + 1) / 2 + m }

  /// How many coefficients a field of a degree has.
  static func count(degree: Int) -> Int { (degree + 1) * (degree + 2) / 2 }
}

/// Why there is no gravity field.
public enum GravityFieldFailure: Error, Hashable, CustomStringConvertible {
  /// A line of a file, counted from 1, is not what the format asks for.
  case malformed(line: Int, reason: String)
  /// The head of a file lacks a keyword that is needed.
  case missing(keyword: String)
  /// The numbers make no field, and why.
  case unusable(reason: String)

  /// The failure in words.
  public var description: String {
    switch self {
    case .malformed(let line, let reason): "line \(line): \(reason)"
    case .missing(let keyword): "the head of the gravity field has no '\(keyword)'"
    case .unusable(let reason): "no gravity field: \(reason)"
    }
  }
}
