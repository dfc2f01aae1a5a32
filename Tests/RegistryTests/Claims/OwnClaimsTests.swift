// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry
import Testing

/// The claims of this repository's catalogue against the verdicts of people who looked them up.
@Suite struct OwnClaimsTests {
  /// One line a claim: number, verdict, what decides.
  ///
  /// `cannot tell` is also for what is out of the registry's scope and for opinions. Where people
  /// gave two verdicts, the stricter reading of the words stands here, with the reason.
  private static let table = """
    s0-01 imprecise      the date agrees; the meeting was at Seoul by other accounts
    s0-02 imprecise      KARI agrees; embassy staff instead of ministers
    s0-03 holds          the next meeting was to be by video
    s0-04 holds          from general knowledge
    s0-05 cannot tell    the article alone has the figure
    s0-06 cannot tell    the article alone has the accord
    s0-07 holds          decree of 2019-08-30
    s0-08 imprecise      nothing of the State's own before 2019
    s0-09 imprecise      no satellite of Uzbekistan so far
    s0-10 cannot tell    France and China; Kazakhstan is confirmed
    s0-11 cannot tell    not known to be signed
    s0-12 holds
    s1-01 imprecise      the host State is not the operating one
    s1-02 cannot tell    the article alone
    s1-03 holds          until 2025-02-06
    s1-04 cannot tell    the interview alone
    s1-05 contradicted   third of the Kazakhs; the narrow reading (first under the Republic's flag) is named
    s1-06 holds          2015-09-02T04:37:43Z
    s1-07 holds
    s1-08 holds          from general knowledge
    s1-09 holds
    s1-10 imprecise      the payloads of two are by Thales Alenia Space
    s1-11 holds
    s1-12 holds
    s1-13 holds
    s1-14 contradicted   geostationary
    s2-01 holds          2020-12-02 was a Wednesday
    s2-02 holds          from general knowledge
    s2-03 cannot tell    the article alone
    s2-04 imprecise      an observatory; the search for life is a gloss
    s2-05 cannot tell    the article alone
    s2-06 holds          repeated in 2024
    s2-07 imprecise      nothing in common from 1975 to 1994
    s2-08 holds          Y5 is a serial number
    s2-09 imprecise      the day is that of Beijing
    s2-10 holds
    s2-11 holds
    s2-12 holds
    s2-13 holds
    s2-14 imprecise      begun in 2021, completed in 2022
    s2-15 holds
    s2-16 imprecise      Mir, deorbited
    s2-17 imprecise      a programme, of which one module flew
    s2-18 holds          registered by the United States
    s2-19 contradicted   an engine, bought by ULA; people say contradicted or imprecise, but no part holds
    s2-20 cannot tell    an opinion
    s2-21 cannot tell    not about space
    s3-01 holds          2025-03-10 was a Monday
    s3-02 holds
    s3-03 holds
    s3-04 holds
    s3-05 imprecise      three in orbit, one of them working
    s4-01 imprecise      about five hours
    s4-02 holds
    s4-03 holds
    s4-04 holds
    s4-05 imprecise      2006 and 2009; those of 2017 were economic
    s4-06 holds
    s4-07 holds
    s4-08 holds
    s4-09 contradicted   it was at Vostochny
    """

  /// Number and verdict of each line.
  private static let expected: [(id: String, verdict: String)] = table.split(separator: "\n").map {
    line in
    let rest = line.drop { $0 != " " }.drop { $0 == " " }
    let verdict = Verdict.allCases.first { rest.hasPrefix($0.rawValue) }
    return ("claim-" + line.prefix { $0 != " " }, verdict?.rawValue ?? "none in the table")
  }

  private let judged: [String: ClaimJudgement]

  init() throws {
    let judge = ClaimJudge(catalog: try OwnCatalog.load())
    judged = Dictionary(uniqueKeysWithValues: judge.judgeAll().map { ($0.claim.id, $0) })
  }

  @Test func validatesVerdictsOfPeople() {
    #expect(Self.expected.count == 61)
    #expect(judged.count == 61)
    for (id, verdict) in Self.expected {
      let found = judged[id]
      #expect(
        found?.verdict.rawValue == verdict, "\(id): \(found?.reason.english ?? "no such claim")")
    }
  }

  private func reason(_ id: String) throws -> String {
    try #require(judged["claim-\(id)"]).reason.english
  }

  @Test func validatesKazSatOrbits() throws {
    let part = try #require(judged["claim-s1-14"]?.parts.first)
    #expect(part.found.english == "GEO: 35778 x 35791 km, 1436 min")
    #expect(part.evidence.contains { $0.location.file.hasSuffix("elements/kazsat-2.csv") })
    #expect(part.evidence.contains { $0.location.file.hasSuffix("objects/kazsat-2.yaml") })
    #expect(part.part.location.file.hasSuffix("claims/russia-kazakhstan.yaml"))
  }

  @Test func validatesBothDatesOfChangE5() throws {
    let reason = try reason("s2-09")
    #expect(reason.contains("2020-11-23") && reason.contains("2020-11-24T04:30 UTC+8"))
  }

  @Test func validatesOrderOfKazakhCosmonauts() throws {
    let reason = try reason("s1-05")
    #expect(reason.contains("third of 3"))
    #expect(reason.contains("Toktar Aubakirov 1991-10-02, Talgat Musabayev 1994-07-01"))
    #expect(reason.contains("first only under the flag KZ"))
  }

  @Test func validatesNameOfMir() throws {
    #expect(try reason("s2-16").contains("Mir, not Mir-1"))
  }

  @Test func validatesWhoHelpedToBuildKazSats() throws {
    #expect(try reason("s1-10").contains("payload is by Thales Alenia Space"))
    let parts = try #require(judged["claim-s1-10"]).parts
    #expect(parts[0].verdict == .holds && parts[0].found.english == "3")
  }

  @Test func holdsFiguresAndSourcesOfEveryVerdict() {
    for judgement in judged.values {
      #expect(judgement.reason.english.hasSuffix(".") && judgement.reason.french.hasSuffix("."))
      #expect(judgement.reason.english != judgement.reason.french, "\(judgement.claim.id)")
      guard judgement.verdict != .cannotTell else { continue }
      for part in judgement.deciding {
        #expect(!part.stated.isEmpty && !part.found.english.isEmpty, "\(judgement.claim.id)")
        // A count of nothing has nothing to show.
        #expect(!part.evidence.isEmpty || part.found.english == "0", "\(judgement.claim.id)")
        for evidence in part.evidence {
          #expect(evidence.location.line > 0 && evidence.location.column > 0)
        }
      }
    }
  }

  @Test func holdsThatLaterEventsCorroborateNothing() throws {
    let judge = ClaimJudge(catalog: try OwnCatalog.load(), asOf: try .init("2010"))
    let judgement = try #require(judge.judgeAll().first { $0.claim.id == "claim-s0-01" })
    let day = try #require(judgement.parts.first)
    #expect(day.verdict == .cannotTell)
    #expect(!judgement.reason.english.contains("2021-02-15, as another account has it"))
  }

  @Test func holdsWhatWasKnownAtAnEarlierDate() throws {
    let judge = ClaimJudge(catalog: try OwnCatalog.load(), asOf: try .init("2020-12-31"))
    let station = try #require(judge.claims().first { $0.id == "claim-s2-14" })
    // Tianhe was launched in 2021.
    #expect(judge.judge(station).verdict == .cannotTell)
  }
}
