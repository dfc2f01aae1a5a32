# SPDX-License-Identifier: Apache-2.0
"""All-on-all screening of a day at 5 km beside astroz.

SCREEN_STRIDES names the subsets, every n-th object of the catalogue (default 16,8). 1 is the whole of
it, some minutes with astroz, and adds simctl as a whole process over one day and over seven."""
import os
import time

import clock
from process import Run

THRESHOLD = 5.0  # km


def astroz_screen(lines):
    """CPU seconds of one run, reading included, and what it found."""
    import datetime

    import astroz

    os.environ["ASTROZ_THREADS"] = "1"
    start = datetime.datetime(2024, 7, 5, tzinfo=datetime.timezone.utc)
    before = time.process_time()
    sky = astroz.Constellation("\n".join(f"{a}\n{b}" for a, b in lines))
    found = astroz.screen(sky, 1440, threshold=THRESHOLD, step=1.0, start_time=start)
    spent = time.process_time() - before
    # astroz has an order of its own; its catalogue numbers say which is which.
    numbers = sky.satnums
    return spent, [
        (numbers[i], numbers[j], t * 60.0, d)
        for i, j, t, d in zip(found.i, found.j, found.time, found.distance)]


def compare(ours, theirs):
    """Missed, extra, worst difference in m: pairs within 15 s of each other, attached ones left out."""
    attached = {frozenset(r[:2]) for r in ours if r[4]}
    table, other = {}, {}
    for a, b, t, d, _ in ours:
        table.setdefault(frozenset((a, b)), []).append((t, d))
    missed, worst = 0, 0.0
    for a, b, t, d in theirs:
        pair = frozenset((a, b))
        other.setdefault(pair, []).append(t)
        if pair in attached:
            continue
        # Slow companions: their minimum is flat, and astroz places it to some ten seconds.
        near = [abs(e - d) for s, e in table.get(pair, ()) if abs(s - t) < 60]
        if near:
            worst = max(worst, min(near))
        elif d < THRESHOLD - 1e-3:
            missed += 1
    extra = sum(
        1 for a, b, t, d, together in ours
        if not together and d < THRESHOLD - 1e-3
        and not any(abs(t - s) < 60 for s in other.get(frozenset((a, b)), ())))
    return missed, extra, 1e3 * worst


def process(simctl, path, days):
    """CPU seconds, wall seconds, MB of a whole run of simctl, and what it said."""
    run = Run(simctl, "screen", "--elements", path, "--from", "2024-07-05T00:00:00Z", "--for", f"{days}d",
              "--threshold", THRESHOLD)
    run()
    notes = [line for line in run.text.splitlines() if "approaches" in line]
    return run.cpu[0], run.wall[0], run.memory[0], notes[-1].split(": ", 1)[-1] if notes else ""


def run(worker, simctl, usable, scratch_file, row, rounds):
    import numpy

    everything = usable()
    try:
        import astroz  # noqa: F401
        has_peer = True
    except ImportError:
        print("bench: astroz is not installed; its rows are left out", flush=True)
        has_peer = False
    strides = [int(s) for s in os.environ.get("SCREEN_STRIDES", "16,8").split(",")]
    for stride in strides:
        part = everything[::stride]
        name = f"screen {len(part):,} objects, 1 day"
        path = scratch_file(f"screen-{stride}.tle")
        with open(path, "w") as file:
            file.writelines(f"{a}\n{b}\n" for (a, b), _ in part)
        keys = [f"screen-{stride}-{threads}" for threads in (1, 2)]
        for threads, key in zip((1, 2), keys):
            worker.ask("prepare", key, "screen", path, 1e3 * THRESHOLD, threads)
        jobs = {key: clock.there(worker, key) for key in keys}
        answers = []

        def peer():
            spent, found = astroz_screen([l for l, _ in part])
            answers[:] = found
            return spent

        if has_peer:
            jobs["astroz"] = peer
        turns = 1 if stride == 1 else max(2, rounds // 2)
        spent = clock.take_turns(jobs, turns)
        worker.ask("results", keys[0], scratch_file(keys[0]))
        numbers = [s.satnum for _, s in part]
        ours = [
            (numbers[int(a)], numbers[int(b)], t, 1e-3 * d, together > 0)
            for a, b, t, d, together in numpy.fromfile(scratch_file(keys[0])).reshape(-1, 5)]
        base = spent.get("astroz")
        accuracy = f"{len(ours)} rows"
        if base:
            row(name, "astroz", base, 1, "s", accuracy=f"{len(answers)} rows")
            missed, extra, worst = compare(ours, answers)
            accuracy += f"; against astroz {missed} missed, {extra} extra, {worst:.2g} m at most"
        for threads, key in zip((1, 2), keys):
            row(name, f"Orbits, {threads} thread" + "s" * (threads > 1), spent[key], 1, "s",
                base and base / spent[key], "astroz" if base else "",
                accuracy if threads == 1 else "")
        if stride == 1:
            for days in (1, 7):
                cpu, wall, memory, said = process(simctl, path, days)
                row(f"  simctl screen, {days} day" + "s" * (days > 1), "simctl", cpu, 1, "s", None, "",
                    f"{wall:.1f} s wall, {memory:.0f} MB; {said}")
