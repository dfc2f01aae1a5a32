// SPDX-License-Identifier: Apache-2.0

import Orbits
import Registry

/// The catalogue and the tables of one run, each read when first asked for.
final class Session {
  /// Where the catalogue is.
  let catalogOptions: CatalogOptions
  private let earthOptions: EarthOptions?
  private var loadedCatalog: Catalog?
  private var loadedEarth: EarthOrientation?
  private var loadedLeapSeconds: LeapSeconds?

  init(catalog: CatalogOptions, earth: EarthOptions? = nil) {
    catalogOptions = catalog
    earthOptions = earth
  }

  /// The catalogue's folder.
  func catalogDirectory() throws -> String {
    do {
      return try CatalogLocation.find(explicit: catalogOptions.catalog)
    } catch {
      throw CommandFailure("\(error)")
    }
  }

  /// The catalogue.
  func catalog() throws -> Catalog {
    if let loadedCatalog { return loadedCatalog }
    let directory = try catalogDirectory()
    do {
      let catalog = try Catalog.load(directory: directory)
      guard !catalog.entries.isEmpty else {
        throw CommandFailure(
          "\(directory): no records there; a catalogue is a folder such as the 'catalogs' of this"
            + " program, with objects/, launches/, sites/ … in it")
      }
      loadedCatalog = catalog
      return catalog
    } catch {
      throw CommandFailure("\(error)")
    }
  }

  /// The leap seconds: the catalogue's table, or the built-in one where there is no catalogue.
  func leapSeconds() throws -> LeapSeconds {
    if let loadedLeapSeconds { return loadedLeapSeconds }
    var table = LeapSeconds.builtin
    if let directory = try? catalogDirectory(),
      let models = try? ModelFiles(catalog: directory).leapSeconds()
    {
      table = models
    }
    loadedLeapSeconds = table
    return table
  }

  /// The file of Earth orientation that the user named; nil for the catalogue's.
  var earthPath: String? { earthOptions?.eop }

  /// The Earth's orientation: the file that the user named, or the catalogue's table.
  func earth() throws -> EarthOrientation {
    if let loadedEarth { return loadedEarth }
    var earth: EarthOrientation
    do {
      if let path = earthOptions?.eop {
        earth = try ModelFiles.earthOrientation(
          file: path, leapSeconds: try leapSeconds())
      } else {
        earth = try ModelFiles(catalog: try catalogDirectory())
          .earthOrientation(leapSeconds: try leapSeconds())
      }
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure("\(error)")
    }
    if earthOptions?.beyondTables == true { earth = earth.with(beyondTable: .hold) }
    loadedEarth = earth
    return earth
  }

  /// The Earth's orientation, with a warning where a span goes on outside its table.
  func earth(warningFor span: ClosedRange<Epoch>) throws -> EarthOrientation {
    let orientation = try earth()
    let ends = [span.lowerBound, span.upperBound]
    if orientation.beyondTable == .hold,
      ends.contains(where: { orientation.quality(at: $0) == .extrapolated })
    {
      Talk.warning(
        "the span reaches outside the Earth orientation table; its nearest values are held,"
          + " which can turn the Earth by some arcseconds a year (100 m on the ground)")
    }
    return orientation
  }

  /// Reads and writes epochs; the Earth's orientation comes in only for UT1.
  func timeReader(for scale: TimeScale) throws -> TimeReader {
    TimeReader(
      leapSeconds: try leapSeconds(), earth: scale == .ut1 ? try earth() : nil)
  }

  /// A launch or ground site by name, or `LAT,LON[,HEIGHT]` in degrees and metres.
  func site(_ text: String) throws -> (name: String, site: TopocentricSite) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.filter { $0 != " " } }
    let numbers = parts.compactMap { Double($0) }
    if parts.count >= 2, numbers.count == parts.count {
      guard parts.count <= 3, numbers.allSatisfy(\.isFinite), abs(numbers[0]) <= 90,
        abs(numbers[1]) <= 360, parts.count < 3 || abs(numbers[2]) < 1e8
      else {
        throw CommandFailure(
          "--site '\(text)': write LAT,LON[,HEIGHT] with latitude -90…90 and longitude"
            + " -360…360 in degrees, east positive, height in metres")
      }
      let place = Geodetic(
        latitudeDegrees: numbers[0], longitudeDegrees: numbers[1],
        height: parts.count == 3 ? numbers[2] : 0)
      return (text, TopocentricSite(place))
    }
    return try SiteLookup(catalog: try catalog()).site(text)
  }
}
