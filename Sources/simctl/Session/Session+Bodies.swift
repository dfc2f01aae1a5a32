// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

extension Session {
  /// Where Sun, Moon and planets are: `--ephemeris`, `SIMCTL_EPHEMERIS`, or the catalogue's fit.
  func bodyEphemeris(_ options: BodyOptions) throws -> ModelFiles.Ephemeris {
    do {
      return try ModelFiles(catalog: try catalogDirectory())
        .bodyEphemeris(explicit: options.ephemeris)
    } catch let failure as ModelFiles.Failure {
      throw CommandFailure("\(failure)")
    }
  }

  /// How the Moon is turned: the catalogue's libration, or the IAU's series where it has none.
  func moonOrientation() -> MoonOrientation {
    guard let directory = try? catalogDirectory(),
      let libration = try? ModelFiles(catalog: directory).moonOrientation()
    else { return .iau }
    return libration
  }
}
