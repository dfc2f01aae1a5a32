// SPDX-License-Identifier: Apache-2.0

import GRDB

/// The tables that an index begins with.
///
/// `NULL` stands for what is not known and for nothing else. Everything read from a file goes with
/// the file's row.
enum M001Initial {
  /// The name in the list of migrations.
  static let name = "M001Initial"

  /// Makes the tables.
  static func migrate(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE indexState (
          id INTEGER PRIMARY KEY CHECK (id = 1),
          directory TEXT NOT NULL,
          builder TEXT NOT NULL
        ) STRICT;
        CREATE TABLE file (
          id INTEGER PRIMARY KEY,
          path TEXT NOT NULL UNIQUE,
          form TEXT NOT NULL,
          size INTEGER NOT NULL CHECK (size >= 0),
          digest TEXT NOT NULL CHECK (length(digest) = 64)
        ) STRICT;
        CREATE TABLE source (
          id INTEGER PRIMARY KEY,
          name TEXT NOT NULL UNIQUE
        ) STRICT;
        CREATE TABLE record (
          id INTEGER PRIMARY KEY,
          fileId INTEGER NOT NULL REFERENCES file(id) ON DELETE CASCADE,
          line INTEGER NOT NULL,
          key TEXT NOT NULL,
          kind TEXT NOT NULL,
          name TEXT NOT NULL,
          cospar TEXT,
          catalogNumber INTEGER
        ) STRICT;
        CREATE INDEX recordByKey ON record(key);
        CREATE INDEX recordByFile ON record(fileId);
        CREATE TABLE recordName (
          id INTEGER PRIMARY KEY,
          recordId INTEGER NOT NULL REFERENCES record(id) ON DELETE CASCADE,
          name TEXT NOT NULL,
          folded TEXT NOT NULL
        ) STRICT;
        CREATE INDEX recordNameByFolded ON recordName(folded);
        CREATE INDEX recordNameByRecord ON recordName(recordId);
        CREATE TABLE field (
          id INTEGER PRIMARY KEY,
          recordId INTEGER NOT NULL REFERENCES record(id) ON DELETE CASCADE,
          path TEXT NOT NULL,
          place INTEGER NOT NULL CHECK (place >= 0),
          value TEXT,
          number REAL,
          sourceId INTEGER REFERENCES source(id),
          locator TEXT,
          asOf TEXT,
          validFrom TEXT,
          validUntil TEXT,
          confidence TEXT NOT NULL,
          note TEXT,
          line INTEGER NOT NULL,
          column INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX fieldByRecord ON field(recordId, path);
        CREATE INDEX fieldBySource ON field(sourceId);
        """)
    try db.execute(
      sql: """
        CREATE TABLE object (
          id INTEGER PRIMARY KEY,
          fileId INTEGER NOT NULL REFERENCES file(id) ON DELETE CASCADE,
          recordId INTEGER REFERENCES record(id) ON DELETE CASCADE,
          line INTEGER NOT NULL,
          key TEXT NOT NULL,
          kind TEXT NOT NULL,
          name TEXT NOT NULL,
          role TEXT,
          catalogNumber INTEGER,
          designator TEXT,
          owner TEXT,
          state TEXT,
          operator TEXT,
          manufacturer TEXT,
          status TEXT,
          launch TEXT,
          launchDate TEXT,
          site TEXT,
          end TEXT,
          parent TEXT,
          regime TEXT,
          longitudeDeg REAL,
          massKg REAL,
          perigeeKm REAL,
          apogeeKm REAL,
          inclinationDeg REAL,
          periodMin REAL
        ) STRICT;
        CREATE INDEX objectByFile ON object(fileId);
        CREATE INDEX objectByRecord ON object(recordId);
        CREATE INDEX objectByKey ON object(key);
        CREATE INDEX objectByNumber ON object(catalogNumber);
        CREATE INDEX objectByDesignator ON object(designator);
        CREATE TABLE launch (
          id INTEGER PRIMARY KEY,
          fileId INTEGER NOT NULL REFERENCES file(id) ON DELETE CASCADE,
          recordId INTEGER REFERENCES record(id) ON DELETE CASCADE,
          line INTEGER NOT NULL,
          key TEXT NOT NULL,
          name TEXT NOT NULL,
          designator TEXT,
          liftOff TEXT,
          site TEXT,
          pad TEXT,
          vehicle TEXT,
          serial TEXT,
          outcome TEXT
        ) STRICT;
        CREATE INDEX launchByFile ON launch(fileId);
        CREATE INDEX launchByRecord ON launch(recordId);
        CREATE INDEX launchByKey ON launch(key);
        CREATE TABLE site (
          id INTEGER PRIMARY KEY,
          fileId INTEGER NOT NULL REFERENCES file(id) ON DELETE CASCADE,
          recordId INTEGER REFERENCES record(id) ON DELETE CASCADE,
          line INTEGER NOT NULL,
          key TEXT NOT NULL,
          name TEXT NOT NULL,
          state TEXT,
          latitudeDeg REAL,
          longitudeDeg REAL,
          opened TEXT,
          closed TEXT
        ) STRICT;
        CREATE INDEX siteByFile ON site(fileId);
        CREATE INDEX siteByRecord ON site(recordId);
        CREATE INDEX siteByKey ON site(key);
        CREATE TABLE elementSet (
          id INTEGER PRIMARY KEY,
          fileId INTEGER NOT NULL REFERENCES file(id) ON DELETE CASCADE,
          line INTEGER NOT NULL,
          objectKey TEXT,
          catalogNumber INTEGER,
          designator TEXT NOT NULL,
          name TEXT NOT NULL,
          epoch TEXT NOT NULL,
          meanMotionRevPerDay REAL NOT NULL,
          eccentricity REAL NOT NULL,
          inclinationDeg REAL NOT NULL,
          raanDeg REAL NOT NULL,
          argumentOfPerigeeDeg REAL NOT NULL,
          meanAnomalyDeg REAL NOT NULL,
          bstar REAL NOT NULL,
          sourceId INTEGER REFERENCES source(id),
          isRough INTEGER NOT NULL CHECK (isRough IN (0, 1))
        ) STRICT;
        CREATE INDEX elementSetByFile ON elementSet(fileId);
        CREATE INDEX elementSetByObject ON elementSet(objectKey, epoch);
        CREATE INDEX elementSetByNumber ON elementSet(catalogNumber, epoch);
        CREATE INDEX elementSetBySource ON elementSet(sourceId);
        CREATE TABLE checkResult (
          key TEXT PRIMARY KEY CHECK (length(key) = 64),
          ordinal INTEGER NOT NULL,
          digest TEXT NOT NULL CHECK (length(digest) = 64),
          content BLOB NOT NULL
        ) STRICT, WITHOUT ROWID;
        """)
  }
}
