// SPDX-License-Identifier: Apache-2.0

import Registry

/// Mends what can be mended.
struct FixJob {
  let job: CheckJob

  /// Prints the changes as a diff and touches nothing.
  func printDiff(of inventory: Inventory, to path: String) throws {
    throw CommandFailure("no fixes are known")
  }

  /// Makes the safe changes, writes the files, and checks again.
  func mend(_ inventory: Inventory, quiet: Bool) throws -> CheckResult {
    try job.run(on: inventory)
  }
}
