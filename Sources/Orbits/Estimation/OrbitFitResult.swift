// SPDX-License-Identifier: Apache-2.0

/// An orbit fitted to observations, and how well it fits.
public struct OrbitFitResult: Sendable {
  /// A parameter as found.
  public struct Parameter: Sendable, Hashable {
    /// Its name.
    public let name: String
    /// Its value, dimensionless: a scale or a multiple.
    public let value: Double
    /// The standard deviation of the value, dimensionless.
    public let deviation: Double
  }

  /// What is left of one observation.
  public struct Residual: Sendable, Hashable {
    /// The place of the observation among those given.
    public let index: Int
    /// When.
    public let epoch: Epoch
    /// Observed minus computed place along radial, transverse and normal, m.
    public let position: Vector3
    /// Its size in deviations of the observations, dimensionless; velocity included.
    public let size: Double
    /// Whether the observation was left out.
    public let isRejected: Bool
  }

  /// One pass over the observations.
  public struct Iteration: Sendable, Hashable {
    /// The root mean square of the weighted residuals, dimensionless.
    public let weightedRMS: Double
    /// The root mean square of the distances, m.
    public let positionRMS: Double
    /// The number of observations used.
    public let used: Int
    /// The change of the state's place that followed, m.
    public let change: Double
  }

  /// The state fitted, at the epoch of the first guess.
  public let state: StateVector<GCRF>
  /// The parameters fitted, in the order asked.
  public let parameters: [Parameter]
  /// The propagator with the parameters fitted, to go on with.
  public let propagator: NumericalPropagator
  /// The covariance of the state, scaled by what the residuals are larger than expected.
  public let covariance: StateCovariance
  /// The correlations of all unknowns, state first, by columns: (6 + p)² numbers, dimensionless.
  public let correlations: [Double]
  /// What is left of every observation, in the order given.
  public let residuals: [Residual]
  /// The root mean square of the weighted residuals, dimensionless: 1 where the deviations are right.
  public let weightedRMS: Double
  /// The root mean square of the distances of those used, m.
  public let positionRMS: Double
  /// The passes, in their order.
  public let history: [Iteration]

  /// The observations that were left out.
  public var rejected: [Residual] { residuals.filter(\.isRejected) }
}

/// Why there is no fitted orbit.
public enum OrbitFitFailure: Error, Sendable {
  /// Fewer measured components than unknowns.
  case tooFew(components: Int, unknowns: Int)
  /// An observation is not finite, or its deviation is not above zero: its place.
  case observation(Int)
  /// The observations do not tell this unknown from the others: its name.
  case undetermined(String)
  /// An orbit cannot be computed.
  case propagation(PropagationFailure)
  /// The passes do not come to an end: the weighted RMS of each.
  case notConverged([OrbitFitResult.Iteration])
  /// So many observations would be left out that there is no fit to speak of.
  case tooManyRejected(Int, of: Int)
  /// The covariance is none: the observations leave a direction open.
  case covariance(CovarianceFailure)
}

extension OrbitFitFailure: CustomStringConvertible {
  /// What is wrong, and what to do.
  public var description: String {
    switch self {
    case .tooFew(let components, let unknowns):
      return "\(components) measured components for \(unknowns) unknowns: give more observations"
    case .observation(let index):
      return "observation \(index + 1) is not finite, or has no deviation above zero"
    case .undetermined(let name):
      return "the observations do not tell \(name): leave it out, or give it a deviation"
    case .propagation(let failure): return "\(failure)"
    case .notConverged(let history):
      let last: String = history.last.map { "\($0.positionRMS) m" } ?? "none"
      return "no fit after \(history.count) passes (last RMS \(last)): begin with a nearer state"
    case .tooManyRejected(let count, let all):
      return "\(count) of \(all) observations are out of proportion: check forces and first state"
    case .covariance(let failure): return "the covariance of the fit is none: \(failure)"
    }
  }
}
