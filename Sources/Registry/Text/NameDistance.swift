// SPDX-License-Identifier: Apache-2.0

/// How far two folded names are apart, for suggestions.
package enum NameDistance {
  /// The number of letters to insert, remove, replace or swap with a neighbour to get from one name
  /// to the other (optimal string alignment), or nil where it is over a bound.
  package static func edits(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost bound: Int)
    -> Int?
  {
    if abs(a.count - b.count) > bound { return nil }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    var row = last
    for i in 0..<a.count {
      row[0] = i + 1
      var least = row[0]
      for j in 0..<b.count {
        let cost = a[i] == b[j] ? 0 : 1
        var best = min(row[j] + 1, last[j + 1] + 1, last[j] + cost)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row[j + 1] = best
        least = min(least, best)
      }
      if least > bound { return nil }
      (beforeLast, last, row) = (last, row, beforeLast)
    }
    return last[b.count] <= bound ? last[b.count] : nil
  }

  /// `; did you mean …?`, or all there are.
  package static func hint(_ word: String, _ known: [String], _ what: String) -> String {
    let near = known.filter {
      edits(
        Array($0.unicodeScalars), Array(word.lowercased().unicodeScalars.prefix(64)), atMost: 2)
        != nil
    }
    return near.isEmpty
      ? "; \(what): \(known.joined(separator: ", "))"
      : "; did you mean \(near.map { "'\($0)'" }.joined(separator: " or "))?"
  }
}
