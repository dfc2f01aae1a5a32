// SPDX-License-Identifier: Apache-2.0

/// Joins the entries of different data sets that mean the same thing.
///
/// Two entries of one data set are never joined. The values of all are kept, in the order of a
/// ``Precedence``; nothing is dropped, and rules see where sources differ.
struct Reconciler {
  let precedence: Precedence
  /// Codes of launch sites in other catalogues, to the ids of our sites.
  var siteCodes: [String: String] = [:]
  private(set) var report = ReconcileReport()

  init(precedence: Precedence = Precedence(), codes: CodeTables = CodeTables()) {
    self.precedence = precedence
    for row in codes.sites {
      guard let code = row["code"], let site = row["site"] else { continue }
      // A code shared by two sites says nothing about which.
      siteCodes[code] = siteCodes[code] == nil ? site : ""
    }
  }

  /// Joins what belongs together in an inventory that has been read but not finished.
  mutating func reconcile(_ inventory: inout Inventory) {
    let sets = DataSets(inventory)
    let order = ValueOrder(precedence: precedence, inventory: inventory)
    if sets.count(of: inventory.objects.lazy.map(\.place)) > 1 {
      var join = ObjectJoin(sets: sets, order: order)
      inventory.objects = join.join(inventory.objects)
      report.joinedObjects = join.joinedCount
    }
    if sets.count(of: inventory.launches.lazy.map(\.place)) > 1 {
      var join = LaunchJoin(sets: sets, order: order)
      inventory.launches = join.join(inventory.launches)
      report.joinedLaunches = join.joinedCount
    }
    if sets.count(of: inventory.sites.lazy.map(\.place)) > 1 {
      var join = SiteJoin(sets: sets, order: order, codes: siteCodes)
      inventory.sites = join.join(inventory.sites)
      report.joinedSites = join.joinedCount
    }
    report.repeatedElementSets = ElementSetJoin.dropRepeated(&inventory)
  }
}

/// What was joined.
public struct ReconcileReport: Sendable, Hashable {
  /// Objects joined to one of another data set.
  public var joinedObjects = 0
  /// Launches joined to one of another data set.
  public var joinedLaunches = 0
  /// Sites joined to one of another data set.
  public var joinedSites = 0
  /// Element sets that repeat another of the same object, left out.
  public var repeatedElementSets = 0

  /// Nothing joined.
  public init() {}
}
