# SPDX-License-Identifier: Apache-2.0
"""SGP4 in bulk: positions and velocities of many satellites at the 1,440 minutes of a day."""
import datetime
import os
import sys
import threading
import time

import numpy

import clock

DAY = 2460496.5  # 2024-07-05, 00:00 UTC
MINUTES = 1440


def distances(ours, r, v, deep):
    """What is furthest from python-sgp4, near the Earth and in deep space."""
    position = numpy.linalg.norm(ours[..., :3] - r, axis=2).max(axis=1) * 1e6
    velocity = numpy.linalg.norm(ours[..., 3:] - v, axis=2).max() * 1e9
    parts = [f"{position[mask].max():.2g} mm {name}"
             for name, mask in (("near", ~deep), ("deep", deep)) if mask.any()]
    return f"{', '.join(parts)}, {velocity:.2g} um/s at most"


def astroz_job(astroz, lines, near):
    """astroz's fastest ways: prepared output for near-earth orbits alone, else its whole propagation."""
    os.environ.setdefault("ASTROZ_THREADS", "1")
    minutes = numpy.arange(MINUTES, dtype=float)
    if near:
        import astroz.api
        from astroz._astroz import WGS72, Sgp4Constellation

        native = [astroz.api.Satrec.twoline2rv(a, b, astroz.api.WGS72)._native for a, b in lines]
        many = Sgp4Constellation(native, gravity_model=WGS72)
        offsets = (DAY - numpy.array(many.epochs)) * 1440.0
        r, v = numpy.empty((len(lines), MINUTES, 3)), numpy.empty((len(lines), MINUTES, 3))

        def run():
            many.propagate_into(minutes, r, v, epoch_offsets=offsets, time_major=False)
            return r, v

        return run
    many = astroz.Constellation("\n".join(f"{a}\n{b}" for a, b in lines))
    start = datetime.datetime(2024, 7, 5, tzinfo=datetime.timezone.utc)

    def whole():
        return astroz.propagate(many, minutes, start_time=start, output="teme", velocities=True)

    # Time by time, in an order of its own.
    whole.order = list(many.satnums)
    return whole


def heyoka_job(heyoka, satellites, threads=1):
    """heyoka from minutes into prepared output, its fastest way; near-earth orbits only."""
    heyoka.set_nthreads(threads)
    propagator = heyoka.model.sgp4_propagator(satellites)
    day = numpy.array([s.jdsatepoch for s in satellites])
    fraction = numpy.array([s.jdsatepochF for s in satellites])
    grid = numpy.arange(MINUTES)[:, None] / 1440.0
    minutes = numpy.ascontiguousarray(((DAY - day) + (grid - fraction)) * 1440.0)
    out = numpy.empty((MINUTES, propagator.nouts, len(satellites)))
    return lambda: propagator(minutes, out)


def spare_cores():
    """How many cores two threads get that only turn a loop in C: 1.9 and more where two are free."""
    block = numpy.zeros(4_000_000)

    def turn():
        for _ in range(40):
            numpy.sqrt(block, out=block)  # releases the interpreter's lock

    threads = [threading.Thread(target=turn) for _ in range(2)]
    cpu, wall = time.process_time(), time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return (time.process_time() - cpu) / (time.perf_counter() - wall)


def run(worker, scratch_file, row, bar, rounds, everything, module):
    from sgp4.api import SatrecArray

    astroz, heyoka = module("astroz"), module("heyoka")
    near = [(l, s) for l, s in everything if s.method == "n"]
    deep = [(l, s) for l, s in everything if s.method != "n"]
    jd, fraction = numpy.full(MINUTES, DAY), numpy.arange(MINUTES) / 1440.0
    for name, selection in (
            ("SGP4 near-earth", near), ("SGP4 deep space", deep), ("SGP4 whole catalogue", everything)):
        part = selection[:: max(1, len(selection) // 700)]
        if not part:
            continue
        lines, satellites = [l for l, _ in part], [s for _, s in part]
        far = numpy.array([s.method != "n" for s in satellites])
        key = name.replace(" ", "-").lower()
        path = scratch_file(key + ".tle")
        with open(path, "w") as file:
            file.writelines(f"{a}\n{b}\n" for a, b in lines)
        array = SatrecArray(satellites)
        count = len(part) * MINUTES
        prepared = worker.ask("prepare", key, "sgp4", path, MINUTES)["count"]
        worker.ask("prepare", key + "-bulk", "sgp4-bulk", path, MINUTES, 1, "interleaved")
        worker.ask("prepare", key + "-planar", "sgp4-bulk", path, MINUTES, 1, "planar")
        if prepared != count:
            print(f"bench: {name}: Orbits refuses {len(part) - prepared // MINUTES} of {len(part)} sets; left out")
            continue
        jobs = {
            "python": clock.here(lambda: array.sgp4(jd, fraction)),
            "scalar": clock.there(worker, key),
            "bulk": clock.there(worker, key + "-bulk"),
            "planar": clock.there(worker, key + "-planar")}
        accuracy = {}
        _, r, v = array.sgp4(jd, fraction)
        if astroz:
            try:
                turn = astroz_job(astroz, lines, not far.any())
                jobs["astroz"] = clock.here(turn)
                theirs = numpy.concatenate(turn(), axis=2)
                if far.any():
                    place = {number: k for k, number in enumerate(turn.order)}
                    theirs = theirs[:, [place[s.satnum] for s in satellites]].swapaxes(0, 1)
                accuracy["astroz"] = distances(theirs, r, v, far)
                del theirs
            except Exception as failure:
                print(f"bench: astroz: {failure}", flush=True)
        if heyoka and not far.any():
            turn = heyoka_job(heyoka, satellites)
            jobs["heyoka"] = clock.here(turn)
            out = numpy.moveaxis(turn()[:, :6, :], (0, 1, 2), (1, 2, 0))
            accuracy["heyoka"] = distances(out, r, v, far)
        spent = clock.take_turns(jobs, rounds)
        for job, kind in (("scalar", key), ("bulk", key + "-bulk")):
            worker.ask("results", kind, scratch_file(kind))
            ours = numpy.fromfile(scratch_file(kind)).reshape(len(part), MINUTES, 6)
            accuracy[job] = distances(ours, r, v, far) + f", {len(part)} sets"
        for job, who in (
                ("python", "python-sgp4 C++"), ("scalar", "Orbits, scalar"), ("heyoka", "heyoka"),
                ("astroz", "astroz"), ("bulk", "Orbits, bulk"), ("planar", "Orbits, bulk planar")):
            if job in spent:
                ratio = None if job == "python" else spent["python"] / spent[job]
                row(name, who, spent[job], count, "ns", ratio, "python-sgp4" if ratio else "",
                    accuracy.get(job, ""))
        del r, v
    if len(everything) > 1000:
        free = spare_cores()
        for name, part in (
                ("SGP4 near-earth", near[::4]), ("SGP4 deep space", deep), ("SGP4 whole catalogue", everything[::4])):
            two_threads(worker, scratch_file, row, name, part, rounds, free, {
                "astroz": astroz, "heyoka": heyoka if name == "SGP4 near-earth" else None})
    threads(worker, scratch_file, row, bar, rounds, everything)


def shared(free):
    return "" if free >= 1.9 else f"; not measurable: two bare threads get {free:.2f} cores"


def two_threads(worker, scratch_file, row, name, part, rounds, free, peers):
    """Wall seconds of two threads beside those of one, for all that have threads."""
    path = scratch_file("two-threads.tle")
    with open(path, "w") as file:
        file.writelines(f"{a}\n{b}\n" for (a, b), _ in part)
    workers, jobs = [], {}
    try:
        for threads in (1, 2):
            key = f"two-threads-{threads}"
            worker.ask("prepare", key, "sgp4-bulk", path, MINUTES, threads, "interleaved")
            jobs["Orbits, bulk", threads] = lambda key=key: worker.ask("run", key)["wall"]
            for peer in (p for p, there in peers.items() if there):
                other = clock.Worker(
                    sys.executable, os.path.join(os.path.dirname(os.path.abspath(__file__)), "peer_worker.py"),
                    peer, str(threads), path)
                workers.append(other)
                jobs[peer, threads] = lambda other=other: other.ask("run")["wall"]
        spent = clock.take_turns(jobs, rounds)
    finally:
        for other in workers:
            other.close()
        for threads in (1, 2):
            worker.ask("drop", f"two-threads-{threads}")
    for who, threads in jobs:
        if threads == 2 and (who, 1) in spent and (who, 2) in spent:
            row(f"{name}, 2 threads", who, spent[who, 2], len(part) * MINUTES, "ns",
                spent[who, 1] / spent[who, 2], "1 thread", f"wall; {len(part):,} sets{shared(free)}")


def threads(worker, scratch_file, row, bar, rounds, everything):
    """The whole catalogue in memory, on one thread and two: wall seconds."""
    path = scratch_file("everything.tle")
    with open(path, "w") as file:
        file.writelines(f"{a}\n{b}\n" for (a, b), _ in everything)
    name = f"SGP4 {len(everything):,} x {MINUTES:,}"
    # One array of 1.8 GB at a time.
    wall, cpu = {}, {}
    for count in (1, 2):
        worker.ask("prepare", "everything", "sgp4-bulk", path, MINUTES, count, "interleaved")
        answers = [worker.ask("run", "everything") for _ in range(max(2, rounds // 2) + 1)][1:]
        wall[count] = min(a["wall"] for a in answers)
        cpu[count] = min(a["cpu"] for a in answers)
    worker.ask("drop", "everything")
    free = spare_cores()
    bar(name + ", 1 core", wall[1], 6, f"{cpu[1]:.2f} s CPU")
    bar(name + ", 2 cores", wall[2], 3, f"{wall[1] / wall[2]:.2f} times one thread's{shared(free)}")
