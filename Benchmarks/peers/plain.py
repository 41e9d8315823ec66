"""Peers with the plain meaning: the loss of any one member stops the owner.

Each takes the graph, loads it, and returns a function that counts how many nodes stop with one. Where that
function has an attribute `sweep`, it counts for every node at once.
"""


def edges(requirements):
    """From a member to the owner that stops with it, each pair once."""
    return sorted({(m, owner) for owner, members, _ in requirements for m in members})


def networkx(nodes, requirements):
    import networkx

    graph = networkx.DiGraph()
    graph.add_nodes_from(range(nodes))
    graph.add_edges_from(edges(requirements))
    return lambda start: len(networkx.descendants(graph, start)) + 1


def igraph(nodes, requirements):
    import igraph

    graph = igraph.Graph(n=nodes, edges=edges(requirements), directed=True)
    return lambda start: len(graph.subcomponent(start, mode="out"))


def rustworkx(nodes, requirements):
    import rustworkx

    graph = rustworkx.PyDiGraph(multigraph=False)
    graph.add_nodes_from(range(nodes))
    graph.add_edges_from_no_data(edges(requirements))
    return lambda start: len(rustworkx.descendants(graph, start)) + 1


def networkit(nodes, requirements):
    import networkit

    graph = networkit.Graph(nodes, directed=True)
    for member, owner in edges(requirements):
        graph.addEdge(member, owner)

    def run(start):
        # Without the paths, with the list of those reached.
        search = networkit.distance.BFS(graph, start, False, True)
        search.run()
        return len(search.getNodesSortedByDistance())

    def sweep():
        # On all processors.
        reachable = networkit.reachability.ReachableNodes(graph, True)
        reachable.run()
        return [reachable.numberOfReachableNodes(node) for node in range(nodes)]

    run.sweep = sweep
    return run


def scipy(nodes, requirements):
    import numpy
    from scipy.sparse import csr_matrix
    from scipy.sparse.csgraph import breadth_first_order

    pairs = numpy.array(edges(requirements), dtype=numpy.int32)
    # In double precision, which is what the search converts to otherwise, each time.
    ones = numpy.ones(len(pairs), dtype=numpy.float64)
    graph = csr_matrix((ones, (pairs[:, 0], pairs[:, 1])), shape=(nodes, nodes))
    return lambda start: len(breadth_first_order(graph, start, return_predecessors=False))
