# SPDX-License-Identifier: Apache-2.0
"""Speed and accuracy beside the Python peers, in one run: bench.py WORKER SIMCTL RESULTS [SECTION…]."""
import json
import math
import os
import sys
import tempfile

import numpy

import clock
import data

ROUNDS = int(os.environ.get("ROUNDS", "5"))
DAY = 2460496.5  # 2024-07-05, 00:00 UTC
TAI_MINUS_UTC = 37.0

worker_path, simctl, results_path, *sections = sys.argv[1:]
catalogue, catalogue_name = data.catalog()
scratch = tempfile.TemporaryDirectory()
results = []


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
    print(f"\n{'job':<34}{'who':<22}{'figure':>16}{'ratio':>9}  {'against':<16}accuracy")
    for r in results:
        per = r["seconds"] / r["count"]
        if r["unit"] == "s":
            figure = f"{r['seconds']:.3f} s"
        elif r["unit"] == "M/s":
            figure = f"{1e-6 / per:.2f} M/s"
        elif r["unit"] == "ms":
            figure = f"{per * 1e3:.2f} ms"
        elif r["unit"] == "us":
            figure = f"{per * 1e6:.2f} us"
        else:
            figure = f"{per * 1e9:.0f} ns"
        ratio = f"{r['ratio']:.2f}x" if r["ratio"] else ""
        print(f"{r['job']:<34}{r['who']:<22}{figure:>16}{ratio:>9}  {r['against']:<16}{r['accuracy']}")


def usable():
    """The sets that python-sgp4 propagates over the day without an error, and whether each is near-earth."""
    from sgp4.api import WGS72, Satrec, SatrecArray

    lines = data.sets(catalogue)
    satellites = [Satrec.twoline2rv(a, b, WGS72) for a, b in lines]
    errors, _, _ = SatrecArray(satellites).sgp4(numpy.full(49, DAY), numpy.arange(49) / 48.0)
    good = ~errors.any(axis=1)
    return [(l, s) for l, s, ok in zip(lines, satellites, good) if ok]


def sgp4(worker):
    from sgp4.api import SatrecArray

    everything = usable()
    near = [(l, s) for l, s in everything if s.method == "n"]
    minutes = 1440
    jd, fraction = numpy.full(minutes, DAY), numpy.arange(minutes) / 1440.0
    for name, selection in (("SGP4 near-earth", near), ("SGP4 whole catalogue", everything)):
        part = selection[:: max(1, len(selection) // 700)]
        key = name.replace(" ", "-").lower()
        path = scratch_file(key + ".tle")
        with open(path, "w") as file:
            file.writelines(f"{a}\n{b}\n" for (a, b), _ in part)
        array = SatrecArray([s for _, s in part])
        prepared = worker.ask("prepare", key, "sgp4", path, minutes)["count"]
        if prepared != len(part) * minutes:
            print(f"bench: {name}: Orbits refuses {len(part) - prepared // minutes} of {len(part)} sets; left out")
            continue
        spent = clock.take_turns(
            {"python": clock.here(lambda: array.sgp4(jd, fraction)),
             "ours": clock.there(worker, key)}, ROUNDS)
        count = len(part) * minutes
        worker.ask("results", key, scratch_file(key))
        ours = numpy.fromfile(scratch_file(key)).reshape(len(part), minutes, 6)
        _, r, v = array.sgp4(jd, fraction)
        position = numpy.linalg.norm(ours[..., :3] - r, axis=2).max() * 1e6
        velocity = numpy.linalg.norm(ours[..., 3:] - v, axis=2).max() * 1e9
        row(name, "python-sgp4 C++", spent["python"], count, "ns")
        row(name, "Orbits, scalar", spent["ours"], count, "ns", spent["python"] / spent["ours"],
            "python-sgp4", f"{position:.2g} mm, {velocity:.2g} um/s at most, {len(part)} sets")


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

    lines = data.sets(catalogue)
    worker.ask("prepare", "parse", "parse", catalogue)

    def python():
        return [Satrec.twoline2rv(a, b, WGS72) for a, b in data.sets(catalogue)]

    spent = clock.take_turns(
        {"python": clock.here(python), "ours": clock.there(worker, "parse")}, max(2, ROUNDS // 2))
    count = worker.ask("run", "parse")["count"]
    row("read TLE and start SGP4, per set", "python-sgp4 C++", spent["python"], len(lines), "us")
    row("read TLE and start SGP4, per set", "Orbits", spent["ours"], count, "us",
        spent["python"] / len(lines) / (spent["ours"] / count), "python-sgp4",
        f"{count} of {len(lines)} sets")


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


def check(worker):
    import resource
    import shutil
    import subprocess

    import registry

    folder = scratch_file("registry")
    os.mkdir(folder)
    registry.main(70000, 30000, folder)
    own = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "catalogs")

    def cold(*paths):
        def run():
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            start = clock.time.perf_counter()
            done = subprocess.run(
                [simctl, "check", *paths, "--format", "csv", "--output", scratch_file("findings.csv")],
                env={**os.environ, "SIMCTL_INDEX": os.path.join(tempfile.mkdtemp(dir=scratch.name), "index")},
                stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            spent = clock.time.perf_counter() - start
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            if done.returncode not in (0, 1):
                raise RuntimeError(done.stderr.decode(errors="replace")[-400:])
            cpu.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
            said.append(done.stderr.decode().strip().splitlines()[-1])
            memory.append(after.ru_maxrss / 1024)
            return spent
        return run

    for name, paths in (
            ("check 70,000 objects, 30,000 sets", [f"{folder}/satcat.csv", f"{folder}/gp.csv"]),
            ("check our own catalogue", [own])):
        cpu, said, memory = [], [], []
        spent = clock.take_turns({"simctl": cold(*paths)}, ROUNDS)
        row(name, "simctl", spent["simctl"], 1, "s", accuracy=(
            f"{sorted(cpu)[len(cpu) // 2]:.2f} s CPU, {max(memory):.0f} MB at most; {said[-1]}"))

    target = scratch_file("catalogue")

    def fresh_import():
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(own, target)
        return clock.process([simctl, "catalog", "import", f"{folder}/gp.csv", "--catalog", target, "--quiet"])()

    spent = clock.take_turns({"simctl": fresh_import}, ROUNDS)
    if "simctl" in spent:
        row("import 30,000 OMM CSV rows", "simctl", spent["simctl"], 1, "s")


def numerical(worker):
    import numerical as propagation

    propagation.run(worker, scratch_file, row, ROUNDS)


def start(worker):
    spent = clock.take_turns({"simctl": clock.process([simctl, "--version"])}, 8 * ROUNDS)
    row("start-up (--version)", "simctl", spent["simctl"], 1, "s")


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
for section in (sgp4, frames, parse, csv, numerical, check, start):
    if sections and section.__name__ not in sections:
        continue
    print(f"bench: {section.__name__}", flush=True)
    try:
        section(worker)
    except Exception as failure:  # one section must not cost the others
        print(f"bench: {section.__name__}: {failure}", flush=True)
worker.close()
table()
print(f"\n{catalogue_name}; median of {ROUNDS} rounds; CPU seconds, whole processes wall seconds")
print(f"before: {before}\nafter:  {machine()}")
with open(results_path, "w") as file:
    for r in results:
        file.write(json.dumps(r) + "\n")
scratch.cleanup()
