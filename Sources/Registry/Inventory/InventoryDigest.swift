// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// What several rules make of an inventory, made once when first asked for.
final class InventoryDigest: Sendable {
  private let knownGroups = Mutex<[ElementSetGroup]?>(nil)
  private let knownLaunches = Mutex<[[LaunchPieces.Piece]]?>(nil)

  /// The element sets by object.
  func groups(_ make: () -> [ElementSetGroup]) -> [ElementSetGroup] {
    knownGroups.withLock { known in
      if let known { return known }
      let groups = make()
      known = groups
      return groups
    }
  }

  /// The numbered pieces by launch.
  func launches(_ make: () -> [[LaunchPieces.Piece]]) -> [[LaunchPieces.Piece]] {
    knownLaunches.withLock { known in
      if let known { return known }
      let launches = make()
      known = launches
      return launches
    }
  }
}
