# SPDX-License-Identifier: Apache-2.0
"""Time and memory for a whole catalogue over a day of minutes, and for one of 100,000 made-up objects.

Each row is a process of its own, so that its greatest memory is its own. OBJECTS is the size of the made-up
catalogue (default 100000), SCREEN_HOURS how long it is screened (default 1), FILE=0 leaves out the file of
some 5 GB."""
import json
import os
import shutil

import data
import made_up
from process import Run

MINUTES = 1440
START = ["--from", "2024-07-05T00:00:00Z"]
# Room that a file of all rows needs, with half as much again.
ROOM = 7e9


def million(count):
    return f"{count / 1e6:.1f} M" if count >= 1e6 else f"{count:,}"


class Section:
    def __init__(self, worker_path, simctl, scratch_file, row):
        self.worker, self.simctl, self.scratch_file, self.row = worker_path, simctl, scratch_file, row

    def add(self, name, who, run, seconds, note="", bound=None):
        self.row(
            name, who, seconds, 1, "s", bound and bound / seconds, f"at most {bound:g} s" if bound else "",
            f"{run.cost()}{note}")

    def worker_job(self, name, note, words, bound=None, times=2):
        """The best of some runs after the first, in one process; its memory is that of the process."""
        text = "prepare j " + " ".join(map(str, words)) + "\n" + "run j\n" * (times + 1)
        run = Run(self.worker, stdin=text, keep=True)
        run()
        answers = [json.loads(line) for line in run.answer.splitlines()]
        for answer in answers:
            if "error" in answer:
                raise RuntimeError(answer["error"])
        best = min(answers[2:], key=lambda answer: answer["wall"])
        run.cpu = [best["cpu"]]
        self.add(name, "Orbits", run, best["wall"], note, bound)
        return best

    def process(self, name, arguments, note="", bound=None, times=1):
        run = Run(self.simctl, *arguments)
        seconds = min(run() for _ in range(times))
        self.add(name, "simctl", run, seconds, note, bound)
        return run

    def catalogue(self, sets):
        count = len(data.sets(sets))
        name = f"{count:,} x {MINUTES:,}"
        for threads in (1, 2):
            said = "1 thread" if threads == 1 else f"{threads} threads"
            self.worker_job(
                f"{name} in memory, {said}", f"; {48e-6 * count * MINUTES:.0f} MB of them states",
                ("sgp4-bulk", sets, MINUTES, threads, "interleaved"), 3 if threads == 2 else None)
        self.worker_job(f"{name} in blocks, 2 threads", "", ("sgp4-stream", sets, MINUTES, 2))
        rows = ["ephemeris", "--elements", sets, *START, "--to", "2024-07-05T23:59:00Z", "--quiet"]
        self.process(f"{name} as CSV, /dev/null", [*rows, "--output", "/dev/null"])
        path = self.scratch_file("everything.csv")
        free = shutil.disk_usage(os.path.dirname(path)).free
        if os.environ.get("FILE") == "0" or free < ROOM:
            print(f"bench: memory: the file of all rows is left out; {free / 1e9:.0f} GB are free", flush=True)
            return
        run = Run(self.simctl, *rows, "--output", path)
        seconds = run()
        size = os.path.getsize(path)
        os.remove(path)
        self.add(f"{name} as CSV, a file", "simctl", run, seconds,
                 f"; {size / 1e9:.2f} GB, {size / seconds / 1e6:.0f} MB/s")

    def made_up(self, sets):
        amount = int(os.environ.get("OBJECTS", "100000"))
        path = self.scratch_file("made-up.tle")
        found = data.sets(sets)
        # A few sets of long ago are not a catalogue.
        made_up.write(path, made_up.varied(found, amount) if len(found) > 1000 else made_up.drawn(amount))
        name = f"{amount:,} made-up"
        self.worker_job(f"{name}, read", "", ("read", path))
        self.worker_job(f"{name}, read and start", "", ("parse", path))
        self.worker_job(
            f"{name} x {MINUTES:,}, in blocks", f"; {million(amount * MINUTES)} states, 2 threads",
            ("sgp4-stream", path, MINUTES, 2), times=1)
        self.process(
            f"{name} x 24 as CSV, /dev/null",
            ["ephemeris", "--elements", path, *START, "--to", "2024-07-05T23:00:00Z", "--step", "1h", "--quiet",
             "--output", "/dev/null"])
        hours = os.environ.get("SCREEN_HOURS", "1")
        out = self.scratch_file("close.csv")
        run = Run(self.simctl, "screen", "--elements", path, *START, "--for", f"{hours}h", "--threshold", "5",
                  "--output", out)
        seconds = run()
        with open(out) as file:
            found = sum(1 for _ in file) - 1
        self.add(f"{name}, screened {hours} h", "simctl", run, seconds, f"; {found:,} approaches below 5 km")


def reading(worker, simctl, catalogue, row, rounds, turns):
    """Reading the catalogue alone, in the library and as a process that then writes one row."""
    sets = data.sets(catalogue)
    name, limit = f"read {len(sets):,} TLEs", 0.040
    worker.ask("prepare", "read", "read", catalogue)
    process = Run(
        simctl, "ephemeris", "25544", "--elements", catalogue, *START, "--to", "2024-07-05T00:00:00Z", "--quiet")
    jobs = {"Orbits": lambda: worker.ask("run", "read")["cpu"]}
    if any(first[2:7] == "25544" for first, _ in sets):
        jobs["simctl, 1 row"] = process
    for who, seconds in turns(jobs, rounds).items():
        row(name, who, seconds, 1, "s", limit / seconds, "at most 40 ms", process.cost() if who != "Orbits" else "")


def run(worker_path, simctl, catalogue, scratch_file, row):
    section = Section(worker_path, simctl, scratch_file, row)
    for part in (section.catalogue, section.made_up):
        try:
            part(catalogue)
        except Exception as failure:  # one part must not cost the other
            print(f"bench: memory: {part.__name__}: {failure}", flush=True)
