// SPDX-License-Identifier: Apache-2.0

public import Orbits

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension ModelFiles {
  /// The environment variable that names the ephemeris of Sun, Moon and planets to use.
  public static let ephemerisVariable = "SIMCTL_EPHEMERIS"

  /// The path of the compact ephemeris.
  public var ephemerisPath: String { "\(directory)/ephemeris/sun-moon.txt" }

  /// The path of the Moon's libration.
  public var moonOrientationPath: String { "\(directory)/ephemeris/moon-orientation.txt" }

  /// Reads how the Moon is turned.
  public func moonOrientation() throws(Failure) -> MoonOrientation {
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try FileBytes.read(moonOrientationPath)
    } catch {
      throw .file(error)
    }
    do throws(BuiltinBodyEphemeris.Failure) {
      return try MoonOrientation(reading: bytes)
    } catch {
      throw .ephemeris(path: moonOrientationPath, error)
    }
  }

  /// An ephemeris and where it came from.
  public struct Ephemeris: Sendable {
    /// Where the bodies are.
    public let bodies: any BodyEphemeris
    /// The path of its file.
    public let path: String
    /// What named the file: an option, ``ModelFiles/ephemerisVariable``, or nil for the one that
    /// comes with the catalogue.
    public let namedBy: String?
  }

  /// Where Sun, Moon and planets are: from the file named explicitly, else from the one that
  /// `SIMCTL_EPHEMERIS` names, else from the catalogue's compact ephemeris.
  public func bodyEphemeris(explicit: String? = nil) throws(Failure) -> Ephemeris {
    if let explicit {
      return Ephemeris(
        bodies: try Self.bodyEphemeris(file: explicit), path: explicit, namedBy: "--ephemeris")
    }
    if let text = getenv(Self.ephemerisVariable), text.pointee != 0 {
      let path = String(cString: text)
      return Ephemeris(
        bodies: try Self.bodyEphemeris(file: path), path: path, namedBy: Self.ephemerisVariable)
    }
    return Ephemeris(
      bodies: try Self.bodyEphemeris(file: ephemerisPath), path: ephemerisPath, namedBy: nil)
  }

  /// Reads an ephemeris: an SPK kernel of JPL such as `de440.bsp`, or a compact one of ours.
  ///
  /// A kernel is mapped into memory, not read; only a gzipped one is unpacked.
  public static func bodyEphemeris(file path: String) throws(Failure) -> any BodyEphemeris {
    let head: [UInt8] = try prefix(of: path, 8)
    if head.starts(with: Array("DAF/".utf8)) || head.starts(with: Array("NAIF/DAF".utf8)) {
      return try kernel(file: path)
    }
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try FileBytes.read(path)
    } catch {
      throw .file(error)
    }
    if bytes.starts(with: Array("DAF/".utf8)) { return try kernel(bytes, path) }
    do throws(BuiltinBodyEphemeris.Failure) {
      return try BuiltinBodyEphemeris(reading: bytes)
    } catch {
      throw .ephemeris(path: path, error)
    }
  }

  /// Maps an SPK kernel; reports call it by its file's name.
  public static func kernel(file path: String) throws(Failure) -> SPKKernel {
    let mapped: MappedFile
    do throws(FileFailure) {
      mapped = try MappedFile(path)
    } catch {
      throw .file(error)
    }
    return try kernel(mapped, path)
  }

  private static func kernel(
    _ bytes: any KernelBytes, _ path: String
  ) throws(Failure) -> SPKKernel {
    do throws(SPKKernel.Failure) {
      let name = path.split(separator: "/").last.map(String.init)
      return try SPKKernel(bytes, name: name)
    } catch {
      throw .kernel(path: path, error)
    }
  }

  /// The first bytes of a regular file; none of anything else, which is read as a whole later.
  private static func prefix(of path: String, _ count: Int) throws(Failure) -> [UInt8] {
    guard path != "-", let mapped = try? MappedFile(path) else { return [] }
    var head: [UInt8] = []
    mapped.withBytes(in: 0..<min(count, mapped.count)) { span in
      head = (0..<span.byteCount).map { span.unsafeLoad(fromByteOffset: $0, as: UInt8.self) }
    }
    return head
  }
}
