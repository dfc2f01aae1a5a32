# SPDX-License-Identifier: Apache-2.0
"""Instructions by callgrind, beside those recorded in Benchmarks/instructions.tsv.

A count moves by half a hundredth where a time moves by a third, so that a loss is seen on a noisy machine. Each
job runs at two sizes; what start-up costs is in both, and the difference is the job's own. The element sets
are made up, the same everywhere. RECORD=1 records what is counted now, for this compiler and these switches."""
import math
import os
import platform
import re
import shutil
import subprocess
import tempfile

import made_up

HERE = os.path.dirname(os.path.abspath(__file__))
RECORDS = os.path.join(HERE, "..", "instructions.tsv")
FIELDS = ("job", "unit", "instructions", "compiler", "switches")
LIMIT = 0.03
SPAN = ["--from", "2024-07-05T00:00:00Z", "--quiet", "--threads", "1", "--output", "/dev/null"]
STATE = (
    "object,utc,x_gcrf_km,y_gcrf_km,z_gcrf_km,vx_gcrf_km_s,vy_gcrf_km_s,vz_gcrf_km_s\n"
    "leo,2024-07-05T00:00:00.000Z,6778.137000000,0.000000000,0.000000000,0.000000000000,4.763000000000,"
    "6.009000000000\n")


def count(arguments, stdin=""):
    """Instructions of a whole process, all threads together."""
    # Hashing is seeded by chance otherwise, and tables are then walked in another order.
    # And a long environment moves the stack, which is half a hundredth for copies of unaligned memory.
    environment = {
        **{name: os.environ[name] for name in ("PATH", "HOME", "LD_LIBRARY_PATH") if name in os.environ},
        "SWIFT_DETERMINISTIC_HASHING": "1", "SIMCTL_CATALOG": os.path.join(HERE, "..", "..", "catalogs")}
    done = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *map(str, arguments)],
        input=stdin, capture_output=True, text=True, env=environment)
    total = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode or total is None or '"error"' in done.stdout:
        raise RuntimeError(" ".join((done.stdout + done.stderr).split())[-300:])
    return int(total.group(1))


def compiler():
    text = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout
    found = re.search(r"Swift version (\S+)", text)
    return f"Swift {found.group(1) if found else '?'} {platform.machine()}"


def switches():
    text = subprocess.run(
        [os.path.join(HERE, "..", "..", "Scripts", "cpu-flags"), os.environ.get("PORTABLE", "0")],
        capture_output=True, text=True).stdout
    found = re.search(r"-march=(\S+)", text)
    return found.group(1) if found else "portable"


def recorded():
    rows = []
    if os.path.exists(RECORDS):
        with open(RECORDS) as file:
            for line in file:
                if not line.startswith("#") and line.strip():
                    rows.append(dict(zip(FIELDS, line.rstrip("\n").split("\t"))))
    return rows[1:]  # the first names the columns


def record(fresh, kept):
    """Writes what was counted in place of what was recorded for the same jobs and switches."""
    replaced = {(r["job"], r["switches"]) for r in fresh}
    rows = [r for r in kept if (r["job"], r["switches"]) not in replaced] + fresh
    rows.sort(key=lambda r: r["switches"])
    with open(RECORDS, "w") as file:
        file.write("# Instructions a unit, by callgrind; `RECORD=1 Scripts/bench instructions` writes them anew.\n")
        for r in [dict(zip(FIELDS, FIELDS))] + rows:
            file.write("\t".join(r[f] for f in FIELDS) + "\n")


class Jobs:
    def __init__(self, worker, simctl, folder):
        self.folder = folder
        self.worker, self.simctl = self.stripped(worker), self.stripped(simctl)

    def stripped(self, program):
        """A copy without what debuggers read; valgrind 3.19 gives up over a program as large as simctl."""
        path = os.path.join(self.folder, os.path.basename(program))
        shutil.copy(program, path)
        subprocess.run(["strip", "--strip-debug", path], check=True)
        return path

    def file(self, name, text):
        path = os.path.join(self.folder, name)
        with open(path, "w") as file:
            file.write(text)
        return path

    def sets(self, name, amount, *kinds):
        path = os.path.join(self.folder, name)
        made_up.write(path, made_up.drawn(amount, kinds) if kinds else made_up.drawn(amount))
        return path

    def repeated(self, units, *words):
        """Three runs of a job of the worker less one, by unit."""
        def runs(times):
            return count([self.worker], "prepare j " + " ".join(map(str, words)) + "\n" + "run j\n" * times)
        return (runs(3) - runs(1)) / (2 * units)

    def grown(self, units, few, many):
        """A run of simctl on much less one on less, by unit."""
        return (count([self.simctl, *many]) - count([self.simctl, *few])) / units

    def rows(self, sets, *columns):
        """One object, 20,000 rows more."""
        few, many = (
            ["ephemeris", "--elements", sets, *SPAN, "--step", "1s", "--for", f"{n}s", *columns]
            for n in (9999, 29999))
        return self.grown(20000, few, many)

    def run(self):
        """(job, unit, function) in order."""
        low = self.sets("low.tle", 20, "low")
        deep = self.sets("deep.tle", 21, "twelve hours", "one day", "transfer")
        mixed, many = self.sets("mixed.tle", 2000), self.sets("many.tle", 700, "low")
        one, far = self.sets("one.tle", 1, "low"), self.sets("far.tle", 1, "one day")
        hundred, fifty = self.sets("hundred.tle", 100), self.sets("fifty.tle", 50)
        state = self.file("state.csv", STATE)
        minutes = 1440
        bulk = ("sgp4-bulk", low, minutes, 1, "interleaved")
        site = ["--site", "43.24,76.95,800", "--columns"]
        numerical = [
            ["ephemeris", "--state", state, "--propagator", "numerical", *SPAN, "--step", "1d", "--for", f"{d}d"]
            for d in (1, 3)]
        return [
            ("SGP4 near-earth, even grid", "state", lambda: self.repeated(20 * minutes, *bulk)),
            ("SGP4 near-earth, any times", "state", lambda: self.repeated(20 * minutes, *bulk, "uneven")),
            ("SGP4 deep space", "state", lambda: self.repeated(
                21 * minutes, "sgp4-bulk", deep, minutes, 1, "interleaved")),
            ("SGP4 near-earth, scalar", "state", lambda: self.repeated(20 * minutes, "sgp4", low, minutes)),
            ("SGP4 deep space, scalar", "state", lambda: self.repeated(21 * minutes, "sgp4", deep, minutes)),
            ("read a TLE", "set", lambda: self.repeated(2000, "read", mixed)),
            ("read a TLE and start SGP4", "set", lambda: self.repeated(2000, "parse", mixed)),
            ("CSV, one near-earth object", "row", lambda: self.rows(one)),
            ("CSV, one deep-space object", "row", lambda: self.rows(far)),
            ("CSV, 50 objects more", "row", lambda: self.grown(50 * minutes, *(
                ["ephemeris", "--elements", s, *SPAN, "--to", "2024-07-05T23:59:00Z"] for s in (fifty, hundred)))),
            ("CSV, ITRF", "row", lambda: self.rows(one, "--frame", "itrf")),
            ("CSV, geodetic", "row", lambda: self.rows(one, "--columns", "geodetic")),
            ("CSV, sunlit", "row", lambda: self.rows(one, "--columns", "sunlit")),
            ("CSV, direction from a site", "row", lambda: self.rows(one, *site, "topocentric")),
            ("20x20 + Sun + Moon, low orbit", "day", lambda: self.grown(2, *numerical)),
            ("screen 700 low objects, a day", "object", lambda: self.repeated(700, "screen", many, 5000, 1)),
            ("start-up (--version)", "start", lambda: count([self.simctl, "--version"])),
        ]


def run(worker_path, simctl):
    """Lines of a table, and what was counted."""
    if shutil.which("valgrind") is None:
        print("bench: instructions: valgrind is not installed (on Debian: apt-get install valgrind); left out",
              flush=True)
        return [], []
    kept, made_by, by = recorded(), compiler(), switches()
    before = {r["job"]: r for r in kept if r["switches"] == by}
    fresh = []
    lines = [f"\n{'instructions, ' + by:<36}{'a':<8}{'now':>14}{'recorded':>14}{'ratio':>8}"]
    with tempfile.TemporaryDirectory() as folder:
        for job, unit, function in Jobs(worker_path, simctl, folder).run():
            try:
                now = function()
            except Exception as failure:  # one job must not cost the others
                print(f"bench: instructions: {job}: {failure}", flush=True)
                continue
            digits = 1 if now < 10000 else 0
            fresh.append(dict(
                job=job, unit=unit, instructions=f"{now:.{digits}f}", compiler=made_by, switches=by))
            old = before.get(job)
            line = f"{job:<36}{unit:<8}{now:>14,.{digits}f}"
            if old is None:
                lines.append(line + "  not recorded")
                continue
            base = float(old["instructions"])
            ratio = now / base if base else math.inf
            line += f"{base:>14,.{digits}f}{ratio:>8.3f}"
            if ratio > 1 + LIMIT:
                line += f"  {100 * (ratio - 1):.0f} % MORE THAN RECORDED"
            elif ratio < 1 - LIMIT:
                line += f"  {100 * (1 - ratio):.0f} % fewer: record them (RECORD=1)"
            if old["compiler"] != made_by:
                line += f"  recorded with {old['compiler']}"
            lines.append(line)
    if os.environ.get("RECORD") == "1":
        record(fresh, kept)
        lines.append(f"recorded in {os.path.relpath(RECORDS)}")
    return lines, fresh
