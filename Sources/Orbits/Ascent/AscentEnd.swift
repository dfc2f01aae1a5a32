// SPDX-License-Identifier: Apache-2.0

/// How far an ascent is flown.
public enum AscentEnd: Sendable, Hashable {
  /// To the end of the last burn and so many seconds beyond it, s.
  case insertion(coast: Double)
  /// To a time after lift-off, s.
  case time(Double)

  /// To the end of the last burn.
  public static let insertion = AscentEnd.insertion(coast: 0)
}
