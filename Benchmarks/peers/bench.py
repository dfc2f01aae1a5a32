# SPDX-License-Identifier: Apache-2.0
"""Speed and accuracy beside the Python peers, in one run: bench.py WORKER SIMCTL RESULTS [SECTION…]."""
import json
import math
import os
import statistics
import sys
import tempfile

import numpy

import clock
import data
from process import Run

ROUNDS = int(os.environ.get("ROUNDS", "5"))
DAY = 2460496.5  # 2024-07-05, 00:00 UTC
TAI_MINUS_UTC = 37.0

worker_path, simctl, results_path, *sections = sys.argv[1:]
catalogue, catalogue_name = data.catalog()
scratch = tempfile.TemporaryDirectory()
results = []
after, others = [], []  # lines below the table, and what they are made of


def scratch_file(name):
    return os.path.join(scratch.name, name)


def module(name):
    try:
        return __import__(name)
    except ImportError:
        print(f"bench: {name} is not installed; its rows are left out", flush=True)
        return None


def row(job, who, seconds, count, unit, ratio=None, against="", accuracy=""):
    results.append(dict(
        job=job, who=who, seconds=seconds, count=count, unit=unit, ratio=ratio, against=against,
        accuracy=accuracy))


def table():
    print(f"\n{'job':<42}{'who':<22}{'figure':>16}{'ratio':>9}  {'against':<16}accuracy")
    for r in results:
        per = r["seconds"] / r["count"]
        if r["unit"] == "s":
            figure = f"{r['seconds']:.3f} s" if r["seconds"] >= 0.05 else f"{1e3 * r['seconds']:.1f} ms"
        elif r["unit"] == "M/s":
            figure = f"{1e-6 / per:.2f} M/s"
        elif r["unit"] == "ms":
            figure = f"{per * 1e3:.2f} ms"
        elif r["unit"] == "us":
            figure = f"{per * 1e6:.2f} us"
        else:
            figure = f"{per * 1e9:.0f} ns"
        ratio = f"{r['ratio']:.2f}x" if r["ratio"] else ""
        print(f"{r['job']:<42}{r['who']:<22}{figure:>16}{ratio:>9}  {r['against']:<16}{r['accuracy']}")


def usable():
    """The sets that python-sgp4 propagates over the day without an error, and whether each is near-earth."""
    from sgp4.api import WGS72, Satrec, SatrecArray

    lines = data.sets(catalogue)
    satellites = [Satrec.twoline2rv(a, b, WGS72) for a, b in lines]
    errors, _, _ = SatrecArray(satellites).sgp4(numpy.full(49, DAY), numpy.arange(49) / 48.0)
    good = ~errors.any(axis=1)
    return [(l, s) for l, s, ok in zip(lines, satellites, good) if ok]


def sgp4(worker):
    import propagation

    propagation.run(worker, scratch_file, row, bar, ROUNDS, usable(), module)


def frames(worker):
    from sgp4.api import Satrec

    count = 86400
    lines = [l for l in data.sets(catalogue) if l[0][2:7] == "25544"] or data.sets(catalogue)
    fraction = numpy.arange(count) / 86400.0
    jd = numpy.full(count, DAY)
    _, r, _ = Satrec.twoline2rv(*lines[0]).sgp4_array(jd, fraction)
    arcsecond = math.pi / 648000
    heyoka, erfa = module("heyoka"), module("erfa")
    xp, yp, dut1 = 0.05 * arcsecond, 0.45 * arcsecond, 0.012
    # SI seconds since J2000.0 (2451545.0 TT).
    seconds = (DAY - 2451545.0) * 86400.0 + TAI_MINUS_UTC + 32.184 + numpy.arange(count)
    numpy.concatenate([
        [xp, yp, dut1 - TAI_MINUS_UTC],
        numpy.column_stack([seconds, r * 1e3]).ravel()]).tofile(scratch_file("teme"))
    for key in ("itrf", "geodetic"):
        worker.ask("prepare", key, key, scratch_file("teme"))
    jobs = {"itrf": clock.there(worker, "itrf"), "geodetic": clock.there(worker, "geodetic")}
    if erfa:
        # A pole for each row, as a table of Earth orientation gives it.
        poles = numpy.full((2, count), [[xp], [yp]])
        ut1 = fraction + dut1 / 86400.0

        def turn():
            angle = erfa.gmst82(jd, ut1)
            rotation = numpy.zeros((count, 3, 3))
            rotation[:, 0, 0] = rotation[:, 1, 1] = numpy.cos(angle)
            rotation[:, 0, 1] = numpy.sin(angle)
            rotation[:, 1, 0] = -rotation[:, 0, 1]
            rotation[:, 2, 2] = 1
            return erfa.rxp(erfa.rxr(erfa.pom00(poles[0], poles[1], 0.0), rotation), r * 1e3)

        jobs["erfa itrf"] = clock.here(turn)
        jobs["erfa geodetic"] = clock.here(lambda: erfa.gc2gd(1, turn()))
    if heyoka:
        heyoka.set_nthreads(1)
        x, y, z, t = heyoka.make_vars("x", "y", "z", "t")
        turned = heyoka.model.rot_teme_itrs([x, y, z], time_expr=t)
        to_itrf = heyoka.cfunc(turned, [x, y, z, t])
        to_places = heyoka.cfunc(heyoka.model.cart2geo([1e3 * q for q in turned]), [x, y, z, t])
        centuries = seconds / 86400.0 / 36525.0
        inputs = numpy.ascontiguousarray(numpy.vstack([r.T, centuries]))
        jobs["heyoka itrf"] = clock.here(lambda: to_itrf(inputs))
        jobs["heyoka geodetic"] = clock.here(lambda: to_places(inputs))
    spent = clock.take_turns(jobs, 2 * ROUNDS)
    accuracy = {"itrf": "", "geodetic": ""}
    if erfa:
        for key in accuracy:
            worker.ask("results", key, scratch_file(key))
        truth = turn()
        ours = numpy.fromfile(scratch_file("itrf")).reshape(count, 3)
        accuracy["itrf"] = f"{numpy.linalg.norm(ours - truth, axis=1).max() * 1e3:.2g} mm of pyerfa at most"
        longitude, latitude, height = erfa.gc2gd(1, truth)
        ours = numpy.fromfile(scratch_file("geodetic")).reshape(count, 3)
        # Differences along the ground: radians times the Earth's radius.
        turnaround = (ours[:, 1] - longitude + math.pi) % (2 * math.pi) - math.pi
        ground = numpy.hypot(ours[:, 0] - latitude, turnaround * numpy.cos(latitude)).max() * 6378137e3
        accuracy["geodetic"] = (
            f"{ground:.2g} mm on the ground, {abs(ours[:, 2] - height).max() * 1e3:.2g} mm in height")
    for key, name, rival in (("itrf", "TEME to ITRF", "heyoka"), ("geodetic", "TEME to geodetic", "erfa")):
        for peer in ("heyoka", "erfa"):
            if f"{peer} {key}" in spent:
                row(name, peer.replace("erfa", "pyerfa"), spent[f"{peer} {key}"], count, "M/s")
        base = spent.get(f"{rival} {key}")
        row(name, "Orbits", spent[key], count, "M/s", base and base / spent[key],
            rival.replace("erfa", "pyerfa") if base else "", accuracy[key])


def parse(worker):
    from sgp4.api import WGS72, Satrec

    import memory

    memory.reading(worker, simctl, catalogue, row, ROUNDS, clock.take_turns)
    lines = data.sets(catalogue)
    worker.ask("prepare", "parse", "parse", catalogue)

    def python():
        return [Satrec.twoline2rv(a, b, WGS72) for a, b in data.sets(catalogue)]

    spent = clock.take_turns(
        {"python": clock.here(python), "ours": clock.there(worker, "parse")}, max(2, ROUNDS // 2))
    count = worker.ask("run", "parse")["count"]
    row("read TLE and start SGP4, per set", "python-sgp4 C++", spent["python"], len(lines), "us")
    each = spent["ours"] / count
    row("read TLE and start SGP4, per set", "Orbits", spent["ours"], count, "us",
        spent["python"] / len(lines) / each, "python-sgp4",
        f"{count} of {len(lines)} sets; {1e6 * each:.2f} of at most 2 us")


def csv(worker):
    if catalogue_name.startswith("verification"):
        print("bench: the CSV jobs need the large catalogue (ORBITS_PEERS); left out", flush=True)
        return
    hundred = [a[2:7] for a, _ in data.sets(catalogue) if a[2:7] > "44000"][:100]
    spans = {
        "one": (["25544"], ["--to", "2024-07-06T00:00:00Z", "--step", "1s"], 86401),
        "hundred": (hundred, ["--to", "2024-07-05T23:59:00Z", "--step", "60s"], 144000)}
    here = os.path.dirname(os.path.abspath(__file__))
    libraries = [name for name in ("sgp4", "astroz") if module(name)]
    writers = ["format"] + (["polars"] if module("polars") else [])
    for job, (objects, span, count) in spans.items():
        out = scratch_file(job + ".csv")
        jobs = {"simctl": clock.process(
            [simctl, "ephemeris", *objects, "--elements", catalogue,
             "--from", "2024-07-05T00:00:00Z", *span, "--quiet", "--output", out],
            # 1: some of the hundred have decayed; the peers write rows for those all the same.
            accepted=(0, 1))}
        for library in libraries:
            for writer in writers:
                jobs[f"{library} + {writer}"] = clock.process(
                    [sys.executable, os.path.join(here, "ephemeris.py"), library, writer, catalogue, job,
                     scratch_file("peer.csv")])
        spent = clock.take_turns(jobs, ROUNDS)
        name = "CSV 1 x 86,401 rows" if job == "one" else "CSV 100 x 1,440 rows"
        rivals = {k: v for k, v in spent.items() if k != "simctl"}
        best = min(rivals, key=rivals.get)
        for rival in sorted(rivals, key=rivals.get):
            row(name, rival, rivals[rival], count, "s")
        if "simctl" in spent:
            with open(out) as file:
                rows = sum(1 for _ in file) - 1
            row(name, "simctl", spent["simctl"], count, "s", rivals[best] / spent["simctl"],
                best, f"{rows} rows; {spent['simctl'] / rivals[best]:.3f} of the best")


def bar(name, seconds, limit, accuracy=""):
    """A row of ours against what the project asks of it; over 1 is faster than asked."""
    row(name, "simctl", seconds, 1, "s", limit / seconds, f"at most {limit:g} s", accuracy)


def run_of(*arguments, index=None, accepted=(0, 1)):
    """A process of simctl, with a new index each time unless it is told where one is."""
    return Run(simctl, *arguments, accepted=accepted, environment=lambda: {
        "SIMCTL_INDEX": index or os.path.join(tempfile.mkdtemp(dir=scratch.name), "index")})


def check(worker):
    import shutil

    import registry

    folder = scratch_file("registry")
    os.mkdir(folder)
    registry.main(70000, 30000, folder)
    tables = [f"{folder}/satcat.csv", f"{folder}/gp.csv"]
    own = scratch_file("own")
    shutil.copytree(
        os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "catalogs"), own)
    out = ("--format", "csv", "--output", scratch_file("findings.csv"))
    numbers = iter(range(1000000))

    def edit_table():
        """Another apogee in a row in the middle."""
        with open(tables[0], "r+b") as file:
            data = bytearray(file.read())
            end = data.index(b",EA,ORB", len(data) // 2 + 997 * next(numbers) % 100000)
            place = data.rindex(b",,", 0, end) - 1
            data[place] = 48 + (data[place] - 47) % 10
            file.seek(0)
            file.write(data)

    def edit_record():
        with open(f"{own}/objects/kazsat-2.yaml", "a") as file:
            file.write(f"# {next(numbers)}\n")

    def edited(edit, run):
        def job():
            edit()
            return run()
        return job

    for name, paths, edit, limit in (
            ("check 70,000 objects, 30,000 sets", tables, edit_table, 5),
            ("check our own catalogue", [own], edit_record, 1)):
        kept = os.path.join(scratch.name, f"kept-{limit}")
        cold, warm, after = (
            run_of("check", *paths, *out), run_of("check", *paths, *out, index=kept),
            run_of("check", *paths, *out, index=kept))
        spent = clock.take_turns(
            {"cold": cold, "after": edited(edit, after), "warm": warm}, ROUNDS)
        bar(name, spent["cold"], limit, f"{cold.cost()}; {cold.said}")
        bar("  after one edit", spent["after"], 0.3, after.cost())
        bar("  unchanged", spent["warm"], 0.3, warm.cost())

    target = scratch_file("catalogue")
    gather = run_of("catalog", "import", tables[1], "--catalog", target, "--quiet", accepted=(0,))

    def fresh_import():
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(own, target)
        return gather()

    spent = clock.take_turns({"simctl": fresh_import}, ROUNDS)
    if "simctl" in spent:
        bar("import 30,000 OMM CSV rows", spent["simctl"], 1.5, gather.cost())


def numerical(worker):
    import numerical as propagation

    propagation.run(worker, scratch_file, row, ROUNDS)


def screen(worker):
    import screening

    screening.run(worker, simctl, usable, scratch_file, row, ROUNDS)


def start(worker):
    """Starting a process costs something whatever it does: /bin/true tells how much."""
    ours, nothing = run_of("--version", accepted=(0,)), Run("/bin/true")
    spent = clock.take_turns({"simctl": ours, "true": nothing}, 40 * ROUNDS)
    bar("start-up (--version)", spent["simctl"], 0.010,
        f"{1e3 * statistics.median(ours.cpu):.1f} ms CPU; /bin/true {1e3 * spent['true']:.1f} ms,"
        f" {1e3 * statistics.median(nothing.cpu):.1f} ms CPU")


def columns(worker):
    import columns as derived

    derived.run(simctl, usable, scratch_file, row, ROUNDS)


def memory(worker):
    import memory as whole

    whole.run(worker_path, simctl, catalogue, scratch_file, row)


def instructions(worker):
    import instructions as counts

    lines, counted = counts.run(worker_path, simctl)
    after.extend(lines)
    others.extend(counted)


def machine():
    model = "unknown CPU"
    with open("/proc/cpuinfo") as file:
        for line in file:
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    return f"{model}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.2f}"


before = machine()
worker = clock.Worker(worker_path)
for section in (sgp4, frames, parse, csv, columns, numerical, screen, check, start, memory, instructions):
    if sections and section.__name__ not in sections:
        continue
    print(f"bench: {section.__name__}", flush=True)
    try:
        section(worker)
    except Exception as failure:  # one section must not cost the others
        print(f"bench: {section.__name__}: {failure}", flush=True)
worker.close()
if results:
    table()
if after:
    print("\n".join(after))
print(f"\n{catalogue_name}; median of {ROUNDS} rounds; CPU seconds, whole processes wall seconds")
print(f"before: {before}\nafter:  {machine()}")
with open(results_path, "w") as file:
    for r in results + others:
        file.write(json.dumps(r) + "\n")
scratch.cleanup()
