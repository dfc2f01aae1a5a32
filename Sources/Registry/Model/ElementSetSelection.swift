// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// Which of an object's element sets to use for an epoch.
public enum ElementSetSelection: Sendable, Hashable {
  /// The set whose epoch is nearest in time; of two equally near ones the older.
  case nearest
  /// The newest set.
  case latest
  /// The newest set that is not after the epoch.
  case before
  /// The set of a certain epoch, to a second.
  case exact(Epoch)
}
