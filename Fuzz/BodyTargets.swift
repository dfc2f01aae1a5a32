// SPDX-License-Identifier: Apache-2.0

/// Targets of the readers of ephemerides.
enum BodyTargets {
  static func kernel(_ bytes: [UInt8]) {
    let kernel: SPKKernel
    do throws(SPKKernel.Failure) {
      kernel = try SPKKernel(bytes)
    } catch {
      precondition(!error.description.isEmpty)
      return
    }
    for target in kernel.targets.prefix(20) {
      guard let coverage = kernel.coverage(ofTarget: target) else {
        preconditionFailure("a target without a span")
      }
      let half: Double = coverage.upperBound.seconds(since: coverage.lowerBound) / 2
      for epoch in [coverage.lowerBound, coverage.lowerBound.advanced(bySeconds: half)] {
        for center in [0, 10, 399] {
          do throws(SPKKernel.Failure) {
            let state = try kernel.state(ofTarget: target, relativeTo: center, at: epoch)
            precondition(state.position.isFinite && state.velocity.isFinite)
          } catch {
            precondition(!error.description.isEmpty)
          }
        }
      }
    }
  }

  static func compact(_ bytes: [UInt8]) {
    if let bodies = try? BuiltinBodyEphemeris(reading: bytes) {
      for body in SolarSystemBody.allCases {
        guard
          let state = try? bodies.state(
            of: body, relativeTo: .earth, at: bodies.coverage.lowerBound)
        else { preconditionFailure("no state in the span") }
        precondition(state.position.isFinite && state.velocity.isFinite)
      }
    }
    if let moon = try? MoonOrientation(reading: bytes), let coverage = moon.coverage {
      precondition((try? moon.transform(at: coverage.upperBound)) != nil)
    }
  }
}
