// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A progress line on standard error, shown where it is a terminal and the work takes over a second.
struct Progress {
  private let what: String
  private let total: Int
  private let isShown: Bool
  private let started = ContinuousClock.now
  private var done = 0
  private var lastDrawn = ContinuousClock.now
  private var isDrawn = false

  /// Starts counting.
  init(_ what: String, total: Int, isQuiet: Bool) {
    self.what = what
    self.total = total
    isShown = !isQuiet && isatty(2) == 1
  }

  /// Counts one more.
  mutating func advance() {
    done += 1
    guard isShown, ContinuousClock.now - lastDrawn > .milliseconds(100),
      ContinuousClock.now - started > .seconds(1)
    else { return }
    lastDrawn = .now
    isDrawn = true
    let percent = total > 0 ? 100 * done / total : 100
    let filled = total > 0 ? 30 * done / total : 30
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: 30 - filled)
    Talk.raw("\r[\(bar)] \(percent) %  \(done)/\(total) \(what)")
  }

  /// Removes the line.
  func finish() {
    if isDrawn { Talk.raw("\r\u{1B}[K") }
  }
}
