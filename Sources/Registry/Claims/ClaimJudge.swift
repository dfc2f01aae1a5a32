// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// Works out what the registry and the physics make of claims.
///
/// A value counts only where somebody else than the claim's own document vouches for it: its source
/// is another one, or its confidence says that another one confirms it. Doubtful values decide
/// nothing. Values with a validity count at the date of the claim. Dates are intervals, and agree
/// where the found one lies within the stated one. Nothing is looked up outside the catalogue, and
/// no clock is read.
public struct ClaimJudge: Sendable {
  /// The registry.
  public let catalog: Catalog
  /// The date up to which the registry knows what happened; nil for no end.
  public let asOf: VagueDate?

  /// Makes a judge over a catalogue.
  ///
  /// - Parameters:
  ///   - catalog: the registry.
  ///   - asOf: what happened after this date is left out; by default the catalogue's own date.
  public init(catalog: Catalog, asOf: VagueDate? = nil) {
    self.catalog = catalog
    self.asOf = asOf ?? catalog.asOf.flatMap { Self.date($0) }
  }

  /// The claims of the catalogue, in the order of their ids.
  public func claims() -> [Claim] { catalog.records(of: [.claim]).compactMap { Claim($0) } }

  /// What is made of a claim.
  public func judge(_ claim: Claim) -> ClaimJudgement {
    // Nothing is held against a view, whatever else its record has.
    if claim.nature == .opinion { return ClaimJudgement(claim, parts: []) }
    return ClaimJudgement(claim, parts: claim.parts.map { judge($0, of: claim) })
  }

  /// What is made of every claim of the catalogue.
  public func judgeAll() -> [ClaimJudgement] { claims().map { judge($0) } }

  static func date(_ text: some StringProtocol) -> VagueDate? {
    do throws(VagueDate.ParseError) { return try VagueDate(text) } catch { return nil }
  }
}
