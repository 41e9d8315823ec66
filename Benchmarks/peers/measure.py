"""Times one peer, in a process of its own: its query alone, the graph loaded beforehand.

    measure.py PEER GRAPH RUNS      # prints counts, seconds and bytes as JSON
    measure.py PEER GRAPH sweep     # tries every failure of the graph's file, for a while

Only the first failure of the graph's file is timed; the others are counted once. In a sweep all are timed
together, or every one the peer can try by itself, where it has a way to.
"""

import json
import pickle
import resource
import statistics
import sys
import time

import full
import plain


def peak_memory():
    """The most memory this process has held, in bytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak * (1 if sys.platform == "darwin" else 1024)


# After so many seconds a sweep is left with what it has tried.
PATIENCE = 20


def main(name, graph, runs):
    with open(graph, "rb") as file:
        nodes, failing, requirements = pickle.load(file)
    bare = peak_memory()
    load = getattr(plain, name, None) or getattr(full, name)
    run = load(nodes, requirements)

    def ask(start):
        """How many nodes stop, and how long it took to say, in seconds."""
        argument = run.prepare(start) if hasattr(run, "prepare") else start
        begin = time.perf_counter()
        count = run(argument)
        return count, time.perf_counter() - begin

    if runs == "sweep":
        return print(json.dumps(sweep(run, ask, failing)))
    runs = int(runs)
    answers = [ask(failing[0]) for _ in range(runs)]
    if len({count for count, _ in answers}) > 1:
        sys.exit(f"{name} counts differently from run to run")
    print(json.dumps({
        "counts": [answers[0][0]] + [ask(start)[0] for start in failing[1:]],
        "seconds": statistics.median(seconds for _, seconds in answers),
        "bare": bare, "peak": peak_memory()}))


def sweep(run, ask, failing):
    """How many stop over all failures tried, how many were tried, and the seconds for all of them."""
    if hasattr(run, "sweep"):
        begin = time.perf_counter()
        counts = run.sweep()
        seconds = time.perf_counter() - begin
        return {"counts": [counts[start] for start in failing], "tried": len(counts),
                "seconds": seconds}
    counts, seconds = [], 0
    begin = time.perf_counter()
    for start in failing:
        count, took = ask(start)
        counts.append(count)
        seconds += took
        # What is not timed takes patience too.
        if time.perf_counter() - begin > PATIENCE:
            break
    return {"counts": counts, "tried": len(counts), "seconds": seconds}


main(sys.argv[1], sys.argv[2], sys.argv[3])
