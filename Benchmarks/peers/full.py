"""Peers with ricochet's own meaning: k of n. A logic solver and two databases.

Each takes the graph, loads it, and returns a function that counts how many nodes stop with one. Where
that function has an attribute `prepare`, it is called before each run, untimed, for what a run uses up.
"""

import csv
import tempfile


def clingo(nodes, requirements):
    import clingo

    facts = []
    for number, (owner, members, spare) in enumerate(requirements):
        if spare == 0:
            facts += [f"edge({m},{owner})." for m in members]
        else:
            facts.append(f"gate({number},{owner},{spare}).")
            facts += [f"member({number},{m})." for m in members]
    facts = "\n".join(facts)
    rules = """
        down(start).
        down(O) :- down(M), edge(M, O).
        down(O) :- gate(R, O, S), S < #count { M : member(R, M), down(M) }.
    """

    def prepare(start):
        control = clingo.Control(["--warn=none", f"--const=start={start}"])
        control.add("base", [], facts)
        control.add("impact", [], rules)
        control.ground([("base", [])])
        return control

    def run(control):
        # The program has one answer, which grounding finds: that is the query.
        control.ground([("impact", [])])
        return sum(1 for _ in control.symbolic_atoms.by_signature("down", 1))

    run.prepare = prepare
    return run


def duckdb(nodes, requirements):
    import duckdb

    def fill(connection, table, columns, rows):
        # Row by row, it inserts slowly; a file it reads at once.
        with tempfile.NamedTemporaryFile("w", suffix=".csv", newline="") as file:
            csv.writer(file).writerows([columns, *rows])
            file.flush()
            connection.execute(
                f"INSERT INTO {table} SELECT * FROM read_csv('{file.name}', header=true)")

    connection = duckdb.connect(":memory:")
    load(connection, requirements, fill)
    # Its joins hash: a primary key would only make it slower.
    return query(connection, key="INTEGER")


def sqlite3(nodes, requirements):
    import sqlite3

    def fill(connection, table, columns, rows):
        marks = ", ".join("?" * len(columns))
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)

    connection = sqlite3.connect(":memory:", isolation_level=None)
    load(connection, requirements, fill)
    connection.execute("CREATE INDEX edges ON edge(member, owner)")
    connection.execute("CREATE INDEX members ON member(member, number)")
    connection.execute("CREATE INDEX numbers ON member(number, member)")
    connection.execute("CREATE UNIQUE INDEX gates ON gate(number)")
    connection.execute("ANALYZE")
    return query(connection, key="INTEGER PRIMARY KEY")


def load(connection, requirements, fill):
    """Those without which the owner stops are edges; those with spare members are gates."""
    tables = {
        "edge": (("member", "owner"),
                 sorted({(m, o) for o, ms, spare in requirements if spare == 0 for m in ms})),
        "gate": (("number", "owner", "spare"),
                 [(n, o, spare) for n, (o, _, spare) in enumerate(requirements) if spare]),
        "member": (("number", "member"),
                   [(n, m) for n, (_, ms, spare) in enumerate(requirements) if spare for m in ms]),
    }
    for table, (columns, rows) in tables.items():
        connection.execute(f"CREATE TABLE {table} ({', '.join(c + ' INTEGER' for c in columns)})")
        fill(connection, table, columns, rows)


def query(connection, key):
    """The least fixed point, round by round: the same statements for both databases."""

    def run(start):
        for table in ("down", "front", "next"):
            connection.execute(f"DROP TABLE IF EXISTS {table}")
        connection.execute(f"CREATE TABLE down (node {key})")
        connection.execute("CREATE TABLE front (node INTEGER)")
        connection.execute(f"INSERT INTO down VALUES ({start})")
        connection.execute(f"INSERT INTO front VALUES ({start})")
        while connection.execute("SELECT count(*) FROM front").fetchone()[0] > 0:
            # The cross join keeps SQLite from searching the front for each edge.
            connection.execute("""
                CREATE TABLE next AS
                SELECT DISTINCT owner AS node FROM (
                  SELECT owner FROM front CROSS JOIN edge WHERE edge.member = front.node
                  UNION ALL
                  SELECT gate.owner FROM gate
                  JOIN (SELECT number, count(*) AS lost FROM member
                        WHERE member IN (SELECT node FROM down)
                          AND number IN (SELECT number FROM member
                                         WHERE member IN (SELECT node FROM front))
                        GROUP BY number) AS hit ON hit.number = gate.number
                  WHERE hit.lost > gate.spare
                ) AS hits WHERE owner NOT IN (SELECT node FROM down)""")
            connection.execute("DROP TABLE front")
            connection.execute("ALTER TABLE next RENAME TO front")
            connection.execute("INSERT INTO down SELECT node FROM front")
        return connection.execute("SELECT count(*) FROM down").fetchone()[0]

    return run
