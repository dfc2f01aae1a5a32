// SPDX-License-Identifier: Apache-2.0

/// Which rules to apply: ids or beginnings of ids, such as `ORB` or `ORB-00`.
public struct CheckSelection: Sendable, Hashable {
  /// An id or beginning that no rule has.
  public struct Unknown: Error, Sendable, Hashable, CustomStringConvertible {
    /// What was asked for.
    public let text: String

    /// One sentence for people.
    public var description: String {
      let groups = Set(Checks.rules.map(\.group)).sorted().joined(separator: ", ")
      return "there is no rule '\(text)'; the groups are \(groups), and"
        + " `simctl explain` lists all rules"
    }
  }

  private let selected: [String]
  private let ignored: [String]

  /// Makes a selection.
  /// - Parameters:
  ///   - selected: what to apply; all where empty.
  ///   - ignored: what to leave out of that.
  /// - Throws: ``Unknown`` for what no rule begins with.
  public init(selected: [String] = [], ignored: [String] = []) throws(Unknown) {
    func known(_ texts: [String]) throws(Unknown) -> [String] {
      var prefixes: [String] = []
      for text in texts {
        let prefix = text.uppercased()
        if prefix == "ALL" {
          prefixes.append("")
        } else if Checks.rules.contains(where: { $0.id.hasPrefix(prefix) }) {
          prefixes.append(prefix)
        } else {
          throw Unknown(text: text)
        }
      }
      return prefixes
    }
    self.selected = try known(selected)
    self.ignored = try known(ignored)
  }

  /// Whether a rule is to be applied.
  public func includes(_ id: String) -> Bool {
    (selected.isEmpty || selected.contains { id.hasPrefix($0) })
      && !ignored.contains { id.hasPrefix($0) }
  }

  /// The rules to apply.
  public var checks: [any Check.Type] { Checks.all.filter { includes($0.rule.id) } }
}
