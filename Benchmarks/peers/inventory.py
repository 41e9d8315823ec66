"""The graph of a generated inventory, read from its CSV without ricochet's help.

    inventory.py FOLDER FILE NODE...      # writes the graph of FOLDER to FILE, and who fails in turn
    inventory.py FOLDER FILE --every 100  # one node of a hundred, by their identifiers in order
"""

import csv
import pathlib
import pickle
import sys


def read_graph(folder):
    """(positions by id, requirements): each an owner, members and how many may be lost."""
    ids, requirements = {}, []
    with open(folder / "nodes.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        ids[row["id"]] = len(ids)
    for row in rows:
        if row["in"]:
            requirements.append((ids[row["id"]], [ids[row["in"]]], 0))
    groups = {}
    with open(folder / "needs.csv", newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            # To be repaired or restored is not to run; unlimited tolerance never stops anybody. A role
            # is one asset here: nobody in it stops when the AD does, whatever its headcount.
            if row["relation"] in ("maintained-by", "restored-with") or row["tolerance"] == "unlimited":
                continue
            owner, member = ids[row["node"]], ids[row["member"]]
            if not row["group"] or row["relation"] == "staffed-by":
                requirements.append((owner, [member], 0))
                continue
            groups.setdefault((owner, row["group"]), (row["count"], []))[1].append(member)
    for (owner, _), (count, members) in groups.items():
        needed = {"": len(members), "all": len(members), "any": 1}.get(count) or int(count)
        requirements.append((owner, members, len(members) - needed))
    return ids, requirements


if __name__ == "__main__":
    positions, needs = read_graph(pathlib.Path(sys.argv[1]))
    names = sys.argv[3:]
    if names[0] == "--every":
        names = sorted(positions, key=str.encode)[::int(names[1])]
    with open(sys.argv[2], "wb") as file:
        pickle.dump((len(positions), [positions[name] for name in names], needs), file)
