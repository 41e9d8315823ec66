"""Times one peer, in a process of its own: its query alone, the graph loaded beforehand.

    measure.py PEER GRAPH RUNS      # prints counts, seconds and bytes as JSON

Only the first failure of the graph's file is timed; the others are counted once.
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

    answers = [ask(failing[0]) for _ in range(runs)]
    if len({count for count, _ in answers}) > 1:
        sys.exit(f"{name} counts differently from run to run")
    print(json.dumps({
        "counts": [answers[0][0]] + [ask(start)[0] for start in failing[1:]],
        "seconds": statistics.median(seconds for _, seconds in answers),
        "bare": bare, "peak": peak_memory()}))


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
