// SPDX-License-Identifier: Apache-2.0

import Orbits
private import Synchronization

/// The claims of a catalogue, judged once when first asked for.
final class ClaimDocket: Sendable {
  private let judged = Mutex<[ClaimJudgement]?>(nil)

  /// What is made of every claim of the catalogue as of a day.
  func judgements(of catalog: Catalog, asOf: Epoch?) -> [ClaimJudgement] {
    judged.withLock { known in
      if let known { return known }
      let day = asOf.flatMap { ClaimJudge.date($0.iso8601(fractionDigits: 0).prefix(10)) }
      let all = ClaimJudge(catalog: catalog, asOf: day).judgeAll()
      known = all
      return all
    }
  }
}
