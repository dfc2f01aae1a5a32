// SPDX-License-Identifier: Apache-2.0

import Foundation
import Registry

/// Answers a check from what was kept of an earlier one over the same input.
struct CheckMemory {
  private let cache: CheckCache
  private let key: String
  private let files: [InputFile]
  private let job: CheckJob
  private let isWanted: Bool

  /// Prepares the memory of a run.
  ///
  /// The key is made of the program, all options that change what is found, every byte of the
  /// input, and the tables of the program's catalogue as the file system knows them. A run that
  /// reads the clock is neither kept nor answered.
  init(_ job: CheckJob, files: [InputFile], index: IndexOptions) {
    self.job = job
    self.files = files
    let directory = try? job.session.catalogDirectory()
    isWanted = !index.noIndex && job.asOf != "now"
    cache = CheckCache(path: isWanted ? index.path(for: nil) : nil)
    guard isWanted else {
      key = ""
      return
    }
    var parts = [
      Version.text, Self.identity("/proc/self/exe"), job.profile.rawValue,
      job.selection.checks.map { $0.rule.id }.joined(separator: ","),
      "\(job.honoursSuppressions)", job.asOf ?? "",
      job.baseline.map { (try? FileBytes.read($0)).map(CheckCache.digest) ?? "?" } ?? "",
    ]
    if let directory {
      let tables = ["catalog.yaml", "codes", "models"].flatMap { name -> [String] in
        let path = "\(directory)/\(name)"
        let inside = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
        return inside.isEmpty ? [path] : inside.sorted().map { "\(path)/\($0)" }
      }
      parts += tables.map { "\($0) \(Self.identity($0))" }
    }
    for (file, digest) in zip(files, CheckCache.digests(of: files)) {
      parts += [file.path, digest]
    }
    key = CheckCache.key(parts)
  }

  /// What the file system knows of a file: size, last change, number.
  private static func identity(_ path: String) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { return "" }
    return "\(status.st_size) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec) \(status.st_ino)"
  }

  /// The result of the same check; nil where none is kept.
  func recall() -> CheckResult? {
    guard isWanted, let bytes = cache.findings(for: key, tell: { Talk.note($0) }),
      let answer = CheckAnswer(bytes)
    else { return nil }
    return CheckResult(
      findings: answer.findings, rules: answer.rules,
      files: files.map { Inventory.File(path: $0.path, form: "", bytes: $0.bytes) },
      objectCount: answer.objectCount, elementSetCount: answer.elementSetCount, asOf: answer.asOf,
      profile: job.profile, language: job.language)
  }

  /// Keeps a result.
  func keep(_ result: CheckResult) {
    guard isWanted else { return }
    let answer = CheckAnswer(
      findings: result.findings, rules: result.rules, objectCount: result.objectCount,
      elementSetCount: result.elementSetCount, asOf: result.asOf)
    cache.store(answer.encoded, for: key) { Talk.note($0) }
  }

  /// Why nothing can be kept; nil where it can.
  var failure: String? { cache.failure }
}
