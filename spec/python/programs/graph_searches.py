GRAPH = {
    "a": {"b": 4, "c": 1},
    "b": {"d": 1},
    "c": {"b": 2, "d": 5},
    "d": {"e": 3},
    "e": {},
    "f": {"a": 1},
}


def breadth_first(start):
    seen, queue = {start: None}, [start]
    while queue:
        node = queue.pop(0)
        for neighbour in GRAPH[node]:
            if neighbour not in seen:
                seen[neighbour] = node
                queue.append(neighbour)
    return seen


def shortest(start, goal):
    best = {start: (0, [start])}
    open_nodes = {start}
    while open_nodes:
        node = min(sorted(open_nodes), key=lambda n: best[n][0])
        open_nodes.remove(node)
        cost, path = best[node]
        if node == goal:
            return cost, "-".join(path)
        for neighbour, weight in GRAPH[node].items():
            if neighbour not in best or cost + weight < best[neighbour][0]:
                best[neighbour] = cost + weight, path + [neighbour]
                open_nodes.add(neighbour)
    return None


def topological():
    order, state = [], {}

    def visit(node):
        if state.get(node) == "open":
            raise ValueError(f"cycle at {node}")
        if node not in state:
            state[node] = "open"
            for neighbour in sorted(GRAPH[node]):
                visit(neighbour)
            state[node] = "done"
            order.append(node)

    for node in GRAPH:
        visit(node)
    return order[::-1]


print(breadth_first("a"))
print(shortest("a", "e"), shortest("f", "d"), shortest("e", "a"))
print(topological())
GRAPH["e"]["a"] = 1
try:
    topological()
except ValueError as error:
    print(error)
