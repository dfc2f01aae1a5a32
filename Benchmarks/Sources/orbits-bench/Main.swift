// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A worker that the driver asks, line by line, to run a job once, so that runs of ours and of the
/// peers take turns under the same noise.
///
///     prepare NAME KIND ARGUMENT…   makes a job
///     run NAME                      runs it once: {"cpu": s, "wall": s, "count": n}
///     results NAME PATH             writes its numbers as doubles
///     drop NAME                     forgets it, and the memory that it holds
@main
struct Main {
  static func main() {
    var jobs: [String: any Job] = [:]
    while let line = readLine() {
      let words = line.split(separator: " ").map(String.init)
      let reply: String
      do {
        reply = try answer(words, &jobs)
      } catch {
        reply = "{\"error\": \"\("\(error)".replacingOccurrences(of: "\"", with: "'"))\"}"
      }
      FileHandle.standardOutput.write(Data((reply + "\n").utf8))
    }
  }

  private static func answer(_ words: [String], _ jobs: inout [String: any Job]) throws -> String {
    guard words.count >= 2 else { throw JobFailure(description: "a command and a name") }
    let name = words[1]
    switch words[0] {
    case "prepare" where words.count >= 3:
      let job = try make(kind: words[2], Array(words.dropFirst(3)))
      jobs[name] = job
      return "{\"count\": \(job.count)}"
    case "run":
      guard var job = jobs.removeValue(forKey: name) else {
        throw JobFailure(description: "no job \(name)")
      }
      let before = Clocks.read()
      try job.run()
      let after = Clocks.read()
      jobs[name] = job
      return "{\"cpu\": \(after.processor - before.processor), "
        + "\"wall\": \(after.wall - before.wall), \"count\": \(job.count)}"
    case "drop":
      jobs[name] = nil
      return "{}"
    case "results" where words.count == 3:
      guard let job = jobs[name] else { throw JobFailure(description: "no job \(name)") }
      try Files.write(job.results(), to: words[2])
      return "{\"count\": \(job.count)}"
    default:
      throw JobFailure(description: "unknown command \(words[0])")
    }
  }

  private static func make(kind: String, _ arguments: [String]) throws -> any Job {
    func argument(_ index: Int) throws -> String {
      guard index < arguments.count else { throw JobFailure(description: "too few arguments") }
      return arguments[index]
    }
    switch kind {
    case "sgp4": return try SGP4Job(sets: argument(0), minutes: Int(argument(1)) ?? 1440)
    case "sgp4-bulk":
      return try SGP4BulkJob(
        sets: argument(0), minutes: Int(argument(1)) ?? 1440, threads: Int(argument(2)) ?? 1,
        planar: argument(3) == "planar", uneven: arguments.count > 4 && arguments[4] == "uneven")
    case "sgp4-stream":
      return try SGP4StreamJob(
        sets: argument(0), minutes: Int(argument(1)) ?? 1440, threads: Int(argument(2)) ?? 1)
    case "screen":
      return try ScreenJob(
        sets: argument(0), threshold: Double(argument(1)) ?? 5_000, threads: Int(argument(2)) ?? 1)
    case "numerical": return try NumericalJob(setting: argument(0))
    case "read": return try ReadJob(path: argument(0))
    case "parse": return try ParseJob(path: argument(0))
    case "itrf": return try FrameJob(rows: argument(0), geodetic: false)
    case "geodetic": return try FrameJob(rows: argument(0), geodetic: true)
    default: throw JobFailure(description: "unknown kind of job \(kind)")
    }
  }
}
