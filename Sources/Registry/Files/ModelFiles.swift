// SPDX-License-Identifier: Apache-2.0

public import Orbits

/// The tables in a catalogue's `models` folder, read when asked for.
public struct ModelFiles: Sendable, Hashable {
  /// Why a table cannot be used.
  public enum Failure: Error, Sendable, Hashable, CustomStringConvertible {
    /// The file cannot be read.
    case file(FileFailure)
    /// The file has no table of leap seconds.
    case leapSeconds(path: String, LeapSeconds.Failure)
    /// The file has no table of Earth orientation.
    case earthOrientation(path: String, EarthOrientation.TableFailure)
    /// The file has no table of space weather.
    case spaceWeather(path: String, SpaceWeather.TableFailure)
    /// The file is neither a kernel nor a compact ephemeris.
    case ephemeris(path: String, BuiltinBodyEphemeris.Failure)
    /// The file is a kernel that cannot be used.
    case kernel(path: String, SPKKernel.Failure)

    /// One sentence for people.
    public var description: String {
      switch self {
      case .file(let failure): "\(failure)"
      case .leapSeconds(let path, let failure): "\(path) is no table of leap seconds: \(failure)"
      case .earthOrientation(let path, let failure):
        "\(path) is no table of Earth orientation: \(failure)"
      case .spaceWeather(let path, let failure):
        "\(path) is no table of space weather: \(failure)"
      case .ephemeris(let path, let failure):
        "\(path) is neither an SPK kernel nor a compact ephemeris: \(failure)"
      case .kernel(let path, let failure): "\(path): \(failure)"
      }
    }
  }

  /// The folder of the tables.
  public let directory: String

  /// The tables of a catalogue's folder.
  public init(catalog: String) { directory = "\(catalog)/models" }

  /// The path of the leap seconds.
  public var leapSecondsPath: String { "\(directory)/leap-seconds.txt" }

  /// The path of the Earth orientation.
  public var earthOrientationPath: String { "\(directory)/earth-orientation.txt" }

  /// The path of the space weather.
  public var spaceWeatherPath: String { "\(directory)/space-weather/space-weather.txt" }

  /// Reads the catalogue's leap seconds.
  public func leapSeconds() throws(Failure) -> LeapSeconds {
    try Self.leapSeconds(file: leapSecondsPath)
  }

  /// Reads the catalogue's Earth orientation.
  /// - Parameter leapSeconds: the leap seconds to read it with; the catalogue's by default.
  public func earthOrientation(
    leapSeconds: LeapSeconds? = nil
  ) throws(Failure) -> EarthOrientation {
    let steps: LeapSeconds
    if let leapSeconds { steps = leapSeconds } else { steps = try self.leapSeconds() }
    return try Self.earthOrientation(file: earthOrientationPath, leapSeconds: steps)
  }

  /// Reads leap seconds in any of the forms that `LeapSeconds` knows; `-` is standard input.
  public static func leapSeconds(file path: String) throws(Failure) -> LeapSeconds {
    let bytes = try bytes(of: path)
    do throws(LeapSeconds.Failure) {
      return try LeapSeconds(reading: bytes)
    } catch {
      throw .leapSeconds(path: path, error)
    }
  }

  /// Reads Earth orientation in any of the forms of `EarthOrientation/Form`; `-` is standard
  /// input.
  public static func earthOrientation(
    file path: String, leapSeconds: LeapSeconds = .builtin
  ) throws(Failure) -> EarthOrientation {
    let bytes = try bytes(of: path)
    do throws(EarthOrientation.TableFailure) {
      return try EarthOrientation(reading: bytes, leapSeconds: leapSeconds)
    } catch {
      throw .earthOrientation(path: path, error)
    }
  }

  /// Reads space weather in any of the forms of `SpaceWeather/Form`, named by its path.
  public static func spaceWeather(
    file path: String, leapSeconds: LeapSeconds = .builtin
  ) throws(Failure) -> SpaceWeather {
    let bytes = try bytes(of: path)
    do throws(SpaceWeather.TableFailure) {
      return try SpaceWeather(reading: bytes, name: path, leapSeconds: leapSeconds)
    } catch {
      throw .spaceWeather(path: path, error)
    }
  }

  /// The comment lines at the top of a table, without their marks: origin, inputs, span.
  public static func header(of path: String) throws(Failure) -> [String] {
    var lines: [String] = []
    for line in try bytes(of: path).split(separator: 0x0A, maxSplits: 64) {
      guard line.first == 0x23 else { break }
      let text = String(decoding: line.dropFirst(), as: UTF8.self)
      lines.append(String(text.drop { $0 == " " }.filter { $0 != "\r" }))
    }
    return lines
  }

  private static func bytes(of path: String) throws(Failure) -> [UInt8] {
    do throws(FileFailure) {
      return try FileBytes.read(path)
    } catch {
      throw .file(error)
    }
  }
}
