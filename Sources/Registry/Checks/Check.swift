// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// A rule and the code that applies it.
///
/// One file a rule, listed in its group under `Checks/Groups`. A check reads the context, counts
/// what it looked at with ``CheckReport/exercised(_:)`` and reports; it never stores anything.
public protocol Check: Sendable {
  /// What the rule is about.
  static var rule: Rule { get }
  /// Applies the rule to everything.
  static func examine(_ context: CheckContext, into report: inout CheckReport)
}

/// What rules judge by: the inventory, the day, and the tables that physics needs.
public struct CheckContext: Sendable {
  /// What the files say.
  public let inventory: Inventory
  /// The day up to which things are known; nil where neither the user nor the files say, and then
  /// rules about age report nothing.
  public let asOf: Epoch?
  /// The leap seconds.
  public let leapSeconds: LeapSeconds
  /// The Earth's orientation; nil where there is no table, and rules do with UT1 = UTC.
  public let earth: EarthOrientation?
  /// The codes of States, owners and sites.
  public let codes: CodeTables
  private let docket = ClaimDocket()

  /// What is made of every claim; judged once for all rules.
  var judgements: [ClaimJudgement] {
    docket.judgements(of: inventory.catalog, asOf: asOf)
  }

  /// Makes a context.
  public init(
    inventory: Inventory, asOf: Epoch?, leapSeconds: LeapSeconds = .builtin,
    earth: EarthOrientation? = nil, codes: CodeTables = CodeTables()
  ) {
    self.inventory = inventory
    self.asOf = asOf
    self.leapSeconds = leapSeconds
    self.earth = earth
    self.codes = codes
  }
}
