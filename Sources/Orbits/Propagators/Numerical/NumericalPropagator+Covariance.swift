// SPDX-License-Identifier: Apache-2.0

/// A state with its uncertainty, on the axes of the GCRF.
public struct UncertainState: Sendable {
  /// The state.
  public var state: StateVector<GCRF>
  /// How uncertain it is.
  public var covariance: StateCovariance

  /// Makes an uncertain state.
  public init(state: StateVector<GCRF>, covariance: StateCovariance) {
    self.state = state
    self.covariance = covariance
  }
}

/// A parameter that is known with an uncertainty.
public struct UncertainParameter: Sendable {
  /// What it is.
  public var parameter: VariationalParameter
  /// Its standard deviation, dimensionless: a scale or a multiple.
  public var deviation: Double

  /// Makes a parameter; the deviation is dimensionless.
  public init(_ parameter: VariationalParameter, deviation: Double) {
    self.parameter = parameter
    self.deviation = deviation
  }
}

/// Why an uncertain state has no image.
public enum UncertaintyFailure: Error {
  /// An orbit cannot be computed.
  case propagation(PropagationFailure)
  /// What came out is no covariance.
  case covariance(CovarianceFailure)
}

extension NumericalPropagator {
  /// Carries uncertain states by the state-transition matrix: Φ P Φᵀ + Σ σ² s sᵀ + Q.
  ///
  /// - Parameters:
  ///   - start: the state and its covariance at the start.
  ///   - epochs: in one direction of time from the start.
  ///   - parameters: what of the forces is uncertain; each adds its sensitivity s.
  ///   - noise: what is added at each epoch (SI units); null where left out.
  /// - Throws: ``UncertaintyFailure``.
  public func uncertainStates(
    from start: UncertainState, at epochs: [Epoch], parameters: [UncertainParameter] = [],
    noise: StateCovariance? = nil
  ) throws(UncertaintyFailure) -> [UncertainState] {
    let all: [StatePartials]
    do throws(PropagationFailure) {
      all = try partials(from: start.state, at: epochs, parameters: parameters.map(\.parameter))
    } catch {
      throw .propagation(error)
    }
    var result: [UncertainState] = []
    for one in all {
      var added: Matrix6 = noise?.matrix ?? Matrix6()
      for (sensitivity, parameter) in zip(one.sensitivities, parameters) {
        let r: Vector3 = parameter.deviation * sensitivity.position
        let v: Vector3 = parameter.deviation * sensitivity.velocity
        let column: [Double] = [r.x, r.y, r.z, v.x, v.y, v.z]
        for row in 0..<6 {
          for place in 0..<6 { added[row, place] += column[row] * column[place] }
        }
      }
      do throws(CovarianceFailure) {
        let covariance = try StateCovariance(
          start.covariance.mapped(by: one.transition).matrix + added)
        result.append(UncertainState(state: one.state, covariance: covariance))
      } catch {
        throw .covariance(error)
      }
    }
    return result
  }

  /// Carries an uncertain state by sigma points: thirteen orbits, no derivative.
  ///
  /// - Parameters:
  ///   - start: the state and its covariance at the start.
  ///   - epoch: before or after it.
  ///   - spread: of the points, in standard deviations, dimensionless.
  /// - Throws: ``UncertaintyFailure``.
  public func unscentedState(
    from start: UncertainState, at epoch: Epoch, spread: Double = 6.0.squareRoot()
  ) throws(UncertaintyFailure) -> UncertainState {
    let estimate: SigmaPoints.Estimate
    var points: SigmaPoints
    do throws(CovarianceFailure) {
      points = try SigmaPoints(
        mean: SigmaPoints.Point(position: start.state.position, velocity: start.state.velocity),
        covariance: start.covariance, spread: spread)
    } catch {
      throw .covariance(error)
    }
    do throws(PropagationFailure) {
      try points.map { (point) throws(PropagationFailure) in
        let moved = try states(
          from: StateVector(
            epoch: start.state.epoch, position: point.position, velocity: point.velocity),
          at: [epoch])[0]
        return SigmaPoints.Point(position: moved.position, velocity: moved.velocity)
      }
    } catch {
      throw .propagation(error)
    }
    do throws(CovarianceFailure) {
      estimate = try points.estimate()
    } catch {
      throw .covariance(error)
    }
    return UncertainState(
      state: StateVector(
        epoch: epoch, position: estimate.mean.position, velocity: estimate.mean.velocity),
      covariance: estimate.covariance)
  }
}
