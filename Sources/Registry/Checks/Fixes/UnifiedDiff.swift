// SPDX-License-Identifier: Apache-2.0

/// The difference between two versions of a text in the form that `diff -u` prints and `patch` takes.
public enum UnifiedDiff {
  /// The difference; empty where there is none.
  /// - Parameters:
  ///   - old: the bytes before.
  ///   - new: the bytes after.
  ///   - path: the file's path, shown with `a/` and `b/` in front.
  ///   - context: how many lines around a change are shown.
  public static func text(
    old: [UInt8], new: [UInt8], path: String, context: Int = 3
  ) -> String {
    if old == new { return "" }
    let before = lines(old)
    let after = lines(new)
    let steps = script(before, after)
    var text = "--- a/\(path)\n+++ b/\(path)\n"
    for hunk in hunks(steps, context: context) {
      let own = steps[hunk]
      let oldCount = own.count { $0.old != nil }
      let newCount = own.count { $0.new != nil }
      let oldStart = steps[..<hunk.lowerBound].count { $0.old != nil } + (oldCount > 0 ? 1 : 0)
      let newStart = steps[..<hunk.lowerBound].count { $0.new != nil } + (newCount > 0 ? 1 : 0)
      text += "@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@\n"
      for step in own {
        switch (step.old, step.new) {
        case (let line?, nil): text += shown("-", before[line])
        case (nil, let line?): text += shown("+", after[line])
        case (_, let line?): text += shown(" ", after[line])
        case (nil, nil): break
        }
      }
    }
    return text
  }

  /// A line with its end, as one of the two versions has it.
  private static func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for (offset, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(bytes[start...offset])
      start = offset + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  private static func shown(_ sign: String, _ line: ArraySlice<UInt8>) -> String {
    let text = String(decoding: line, as: UTF8.self)
    return line.last == 0x0A
      ? sign + text : sign + text + "\n\\ No newline at end of file\n"
  }

  /// A line of one version, or the same line of both.
  private struct Step {
    var old: Int?
    var new: Int?
    var isKept: Bool { old != nil && new != nil }
  }

  /// From one version to the other: the lines at both ends that are alike, and between them the
  /// shortest way, unless that would take long; fixes change few lines or all.
  private static func script(
    _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>]
  ) -> [Step] {
    var head = 0
    while head < min(old.count, new.count), old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < min(old.count, new.count) - head,
      old[old.count - 1 - tail] == new[new.count - 1 - tail]
    { tail += 1 }
    var steps = (0..<head).map { Step(old: $0, new: $0) }
    let oldMiddle = Array(old[head..<old.count - tail])
    let newMiddle = Array(new[head..<new.count - tail])
    if oldMiddle.count == newMiddle.count {
      // Line for line, as edits inside lines leave it.
      for i in oldMiddle.indices {
        if oldMiddle[i] == newMiddle[i] {
          steps.append(Step(old: head + i, new: head + i))
        } else {
          steps.append(Step(old: head + i, new: nil))
          steps.append(Step(old: nil, new: head + i))
        }
      }
    } else if oldMiddle.count + newMiddle.count <= 4000 {
      steps += shortest(oldMiddle, newMiddle, head)
    } else {
      steps += oldMiddle.indices.map { Step(old: head + $0, new: nil) }
      steps += newMiddle.indices.map { Step(old: nil, new: head + $0) }
    }
    steps += (0..<tail).map { Step(old: old.count - tail + $0, new: new.count - tail + $0) }
    return steps
  }

  private static func shortest(
    _ old: [ArraySlice<UInt8>], _ new: [ArraySlice<UInt8>], _ head: Int
  ) -> [Step] {
    var removed: Set<Int> = []
    var inserted: Set<Int> = []
    for change in new.difference(from: old) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var steps: [Step] = []
    var i = 0
    var j = 0
    while i < old.count || j < new.count {
      if removed.contains(i), i < old.count {
        steps.append(Step(old: head + i, new: nil))
        i += 1
      } else if inserted.contains(j), j < new.count {
        steps.append(Step(old: nil, new: head + j))
        j += 1
      } else {
        steps.append(Step(old: head + i, new: head + j))
        i += 1
        j += 1
      }
    }
    return steps
  }

  /// The ranges of steps around changes, joined where they touch.
  private static func hunks(_ steps: [Step], context: Int) -> [Range<Int>] {
    var hunks: [Range<Int>] = []
    for (position, step) in steps.enumerated() where !step.isKept {
      let range = max(0, position - context)..<min(steps.count, position + context + 1)
      if let last = hunks.last, range.lowerBound <= last.upperBound {
        hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hunks.append(range)
      }
    }
    return hunks
  }
}
