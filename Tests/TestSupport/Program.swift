// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A program that tests run as a user would: `simctl` as built, or Python with the peers.
public struct Program: Sendable {
  /// What a run left behind.
  public struct Outcome: Sendable {
    /// The exit code, or 128 plus the number of the signal that ended the program.
    public let status: Int32
    /// The bytes of standard output.
    public let outputBytes: [UInt8]
    /// The bytes of standard error.
    public let errorBytes: [UInt8]
    /// Standard output as text.
    public var output: String { String(decoding: outputBytes, as: UTF8.self) }
    /// Standard error as text.
    public var error: String { String(decoding: errorBytes, as: UTF8.self) }
    /// The lines of standard output, without the end of the last.
    public var lines: [String] {
      var lines = output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      if lines.last == "" { lines.removeLast() }
      return lines
    }
  }

  /// The path of the program.
  public let path: String

  /// A program by its path.
  public init(path: String) { self.path = path }

  /// The built `simctl`: what `ORBITS_SIMCTL` names, else the one beside the tests.
  public static var simctl: Program {
    if let named = ProcessInfo.processInfo.environment["ORBITS_SIMCTL"], !named.isEmpty {
      return Program(path: named)
    }
    let tests =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
      ?? CommandLine.arguments[0]
    let folder = URL(fileURLWithPath: tests).deletingLastPathComponent()
    return Program(path: folder.appendingPathComponent("simctl").path)
  }

  /// Python with the peers of `Scripts/venv tests`: what `ORBITS_PYTHON` names, else the
  /// environment in `.build/venv`; nil where neither is there.
  public static var python: Program? {
    let named = ProcessInfo.processInfo.environment["ORBITS_PYTHON"] ?? ""
    let path =
      named.isEmpty
      ? Truth.repository.appendingPathComponent(".build/venv/bin/python3").path : named
    return FileManager.default.isExecutableFile(atPath: path) ? Program(path: path) : nil
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: The arguments after the program's name.
  ///   - input: The bytes of standard input.
  ///   - environment: Variables set besides those of the tests; nil takes one away.
  ///   - folder: The working folder.
  ///   - readingAtMost: Closes standard output after that many bytes, as `head -c` does.
  ///   - interruptingAfter: Sends an interrupt (Ctrl-C) after that many seconds.
  public func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String?] = [:],
    in folder: URL? = nil, readingAtMost limit: Int? = nil,
    interruptingAfter seconds: Double? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    var variables = ProcessInfo.processInfo.environment
    // Nothing that a test does stays in the user's own cache.
    variables["XDG_CACHE_HOME"] =
      FileManager.default.temporaryDirectory.appendingPathComponent("orbits-tests-cache").path
    for (name, value) in environment { variables[name] = value }
    process.environment = variables
    if let folder { process.currentDirectoryURL = folder }

    // Input and the talk go through files, so that no pipe can fill up and block either side.
    let scratch = try TemporaryFolder()
    let inputFile = scratch.url.appendingPathComponent("input")
    let errorFile = scratch.url.appendingPathComponent("error")
    try Data(input).write(to: inputFile)
    try Data().write(to: errorFile)
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    let pipe = Pipe()
    process.standardOutput = pipe

    try process.run()
    try? pipe.fileHandleForWriting.close()
    if let seconds {
      Thread.sleep(forTimeInterval: seconds)
      process.interrupt()
    }
    var output = Data()
    if let limit {
      while output.count < limit,
        let more = try pipe.fileHandleForReading.read(upToCount: limit - output.count),
        !more.isEmpty
      {
        output.append(more)
      }
      try pipe.fileHandleForReading.close()
    } else {
      output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    }
    process.waitUntilExit()
    let signalled = process.terminationReason == .uncaughtSignal
    return Outcome(
      status: process.terminationStatus + (signalled ? 128 : 0), outputBytes: [UInt8](output),
      errorBytes: [UInt8](try Data(contentsOf: errorFile)))
  }
}
