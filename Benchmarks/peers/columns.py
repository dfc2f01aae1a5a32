# SPDX-License-Identifier: Apache-2.0
"""Derived columns, whole processes: simctl beside python-sgp4, numpy, pyerfa and polars.

States in ITRF, geodetic coordinates, sunlight and the direction from a site, for objects of the catalogue at
the minutes of a day; plain states beside them, so that the columns' own cost is seen."""
import os
import sys

import clock
import made_up
from process import Run

# The options of simctl, and the job of derived.py.
COLUMNS = [
    ("states", "states", []),
    ("+ ITRF, geodetic, sunlit, site", "derived", [
        "--frame", "itrf", "--site", "43.24,76.95,800", "--columns", "state,geodetic,sunlit,topocentric"]),
]


def difference(ours, theirs):
    """The greatest differences, by groups of columns, and how many rows differ in light."""
    import polars

    a, b = (polars.read_csv(path).drop("utc") for path in (ours, theirs))
    # simctl has no rows for what is beyond SGP4.
    b = b.filter(polars.col("object").is_in(a["object"].unique().implode()))
    if a.shape != b.shape:
        return f"{a.height} rows, {b.height} there"
    said = []
    for column, name, unit, factor in (
            ("x_itrf_km", "x", "mm", 1e6), ("alt_km", "height", "mm", 1e6), ("lat_deg", "latitude", "deg", 1),
            ("el_deg", "elevation", "deg", 1), ("range_rate_km_s", "range rate", "mm/s", 1e6)):
        worst = (a[column] - b[column]).abs().max() * factor
        said.append(f"{name} {worst:.2g} {unit}")
    # Our Earth is an ellipsoid there.
    other = (a["sunlit"] != b["sunlit"]).mean()
    return f"{', '.join(said)} at most; another light in {100 * other:.2g} % of rows"


def run(simctl, usable, scratch_file, row, rounds):
    try:
        import astropy_iers_data
        import erfa  # noqa: F401
        import polars  # noqa: F401
    except ImportError as failure:
        print(f"bench: columns: {failure}; left out", flush=True)
        return
    everything = usable()
    part = everything[:: max(1, len(everything) // 1000)][:1000]
    sets = scratch_file("columns.tle")
    made_up.write(sets, [lines for lines, _ in part])
    count = len(part) * 1440
    here = os.path.dirname(os.path.abspath(__file__))
    spent, runs = {}, {}
    for _, job, options in COLUMNS:
        runs[job] = Run(
            simctl, "ephemeris", "--elements", sets, "--from", "2024-07-05T00:00:00Z",
            "--to", "2024-07-05T23:59:00Z", *options, "--quiet", "--output", scratch_file(f"{job}.csv"))
        runs["python " + job] = Run(
            sys.executable, os.path.join(here, "derived.py"), job, sets, astropy_iers_data.IERS_A_FILE,
            scratch_file(f"{job}-python.csv"), accepted=(0,))
    spent = clock.take_turns(runs, max(2, rounds // 2))
    for said, job, _ in COLUMNS:
        name = f"CSV {len(part):,} x 1,440, {said}" if job == "states" else f"  {said}"
        peer = spent.get("python " + job)
        if peer:
            row(name, "sgp4, erfa, polars", peer, count, "s", accuracy=runs["python " + job].cost())
        if job not in spent:
            continue
        note = runs[job].cost()
        if job == "derived":
            note += f"; {spent[job] / spent['states']:.2f} of states alone"
            if peer:
                note += "; " + difference(scratch_file("derived.csv"), scratch_file("derived-python.csv"))
        row(name, "simctl", spent[job], count, "s", peer and peer / spent[job], "Python" if peer else "", note)
