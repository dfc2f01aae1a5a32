// SPDX-License-Identifier: Apache-2.0

import Orbits

/// How uncertain positions are taken to be.
struct ScreenUncertainty: Sendable {
  /// What holds for objects of which no file says anything.
  enum Figures: Sendable {
    /// Nothing is known.
    case none
    /// Standard deviations by class of orbit and age.
    case orbitClass
    /// Standard deviations, R, T, N in m, of each object.
    case fixed(Vector3)
  }

  /// What holds for objects of which no file says anything.
  private(set) var figures = Figures.none
  /// The files of covariances.
  private(set) var paths: [String] = []
  /// How far in time from its epoch a file's covariance holds, s.
  private let reach: Double
  private var histories: [Int: CovarianceHistory] = [:]
  /// How many covariances were refused.
  private(set) var refused = 0

  /// Reads `none`, `class` or `R,T,N`, at most one of them; all else is a file.
  init(_ texts: [String], reach: Double) throws {
    self.reach = reach
    var isGiven = false
    for text in texts {
      var kind: Figures?
      switch text {
      case "none": kind = Figures.none
      case "class": kind = .orbitClass
      default: kind = try Self.deviations(text)
      }
      guard let kind else {
        paths.append(text)
        continue
      }
      if isGiven {
        throw CommandFailure(
          "--covariance '\(text)': one of none, class and R,T,N, and files beside it")
      }
      (figures, isGiven) = (kind, true)
    }
  }

  private static func deviations(_ text: String) throws -> Figures? {
    guard text.contains(","), text.allSatisfy({ "0123456789.,+-eE nNaAiIfF".contains($0) }) else {
      return nil
    }
    guard let sigma = ScreenJob.triple(text), min(sigma.x, sigma.y, sigma.z) > 0,
      max(sigma.x, sigma.y, sigma.z) <= 1e7
    else {
      throw CommandFailure(
        "--covariance '\(text)': three standard deviations R,T,N in m, above 0 and up to 10,000 km,"
          + " as in 100,300,100")
    }
    return .fixed(sigma)
  }

  /// Reads the files, and gives each object what they say of it.
  mutating func read(_ bodies: ScreenBodies, _ session: Session) throws {
    guard !paths.isEmpty else { return }
    var reader = CovarianceFiles(bodies, session: session)
    for path in paths { try reader.read(path) }
    histories = reader.histories
    refused = reader.refused
    if histories.isEmpty, refused == 0 {
      throw CommandFailure("--covariance: the files have nothing on the objects screened")
    }
  }

  /// The covariance of an object at an approach; nil where nothing is known.
  func covariance(
    _ place: Int, _ state: StateVector<TEME>, _ bodies: ScreenBodies
  ) -> UsedCovariance? {
    if let found = histories[place]?.covariance(at: state.epoch, reach: reach) {
      return UsedCovariance(found)
    }
    switch figures {
    case .none: return nil
    case .orbitClass:
      let sigma = ElementSetUncertainty(bodies.orbits[place])
      return UsedCovariance(
        deviations: sigma.deviations(age: bodies.age(place, state.epoch)), origin: "class")
    case .fixed(let sigma): return UsedCovariance(deviations: sigma, origin: "given")
    }
  }

  /// Whether probabilities are computed, not only bounds of them.
  var isKnown: Bool {
    if !histories.isEmpty { return true }
    if case .none = figures { return !paths.isEmpty }
    return true
  }
}
