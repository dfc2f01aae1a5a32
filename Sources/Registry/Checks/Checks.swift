// SPDX-License-Identifier: Apache-2.0

/// All rules, in the order of their ids.
public enum Checks {
  /// All rules.
  public static let all: [any Check.Type] =
    (syntax + identity + references + time + orbits + missions + registers + provenance)
    .sorted { $0.rule.id < $1.rule.id }

  /// What all the rules are about, in the same order.
  public static var rules: [Rule] { all.map { $0.rule } }

  /// The rule with an id, in any case; nil where there is none.
  public static func check(_ id: String) -> (any Check.Type)? {
    let wanted = id.uppercased()
    return all.first { $0.rule.id == wanted }
  }
}
