// SPDX-License-Identifier: Apache-2.0

/// Where the centre of an integration is as seen from the Earth, so that states are geocentric on the
/// outside.
struct CenterMotion: Sendable {
  private let environment: ForceEnvironment
  private let origin: Epoch

  init(_ environment: ForceEnvironment, origin: Epoch) {
    self.environment = environment
    self.origin = origin
  }

  /// Whether the Earth is the centre.
  var isEarth: Bool { environment.center == .earth }

  /// The centre from the Earth at a time in seconds since the origin, metres and metres a second.
  func offset(
    at time: Double
  ) throws(PropagationFailure) -> PhaseState<SIMD4<Double>> {
    guard !isEarth else { return .zero }
    do throws(BodyEphemerisFailure) {
      let place = try environment.bodies.state(
        of: environment.center, relativeTo: .earth, at: origin.advanced(bySeconds: time))
      return PhaseState(
        StateVector<GCRF>(epoch: origin, position: place.position, velocity: place.velocity))
    } catch {
      throw .bodies(error)
    }
  }

  /// A state about the centre as one about the Earth.
  func geocentric(
    _ state: PhaseState<SIMD4<Double>>, at time: Double
  ) throws(PropagationFailure) -> PhaseState<SIMD4<Double>> {
    guard !isEarth else { return state }
    var sum = state
    sum.add(1, times: try offset(at: time))
    return sum
  }
}
