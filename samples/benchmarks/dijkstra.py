"""Shortest ways: a binary heap in Python, Dijkstra's algorithm on a graph of objects, and A* on a grid with walls."""

from harness import measure


class Random:
    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = self.state * 16807 % 2147483647
        return self.state % limit


class Heap:
    """Items with priorities, the lowest first; of the same priority, whichever was put in first."""

    def __init__(self):
        self.entries = []
        self.count = 0

    def __len__(self):
        return len(self.entries)

    def push(self, priority, item):
        entry = (priority, self.count, item)
        self.count += 1
        entries = self.entries
        entries.append(entry)
        at = len(entries) - 1
        while at > 0:
            parent = (at - 1) >> 1
            if entries[parent] <= entry:
                break
            entries[at] = entries[parent]
            at = parent
        entries[at] = entry

    def pop(self):
        entries = self.entries
        first = entries[0]
        entry = entries.pop()
        size = len(entries)
        if size:
            at = 0
            while (child := 2 * at + 1) < size:
                if child + 1 < size and entries[child + 1] < entries[child]:
                    child += 1
                if entry <= entries[child]:
                    break
                entries[at] = entries[child]
                at = child
            entries[at] = entry
        return first[0], first[2]


class Vertex:
    def __init__(self, ident):
        self.ident = ident
        self.edges = []
        self.distance = None
        self.before = None

    def connect(self, other, length):
        self.edges.append((other, length))
        other.edges.append((self, length))


def make_graph(size, random):
    vertices = [Vertex(n) for n in range(size)]
    for n in range(1, size):
        vertices[n].connect(vertices[random.below(n)], 10 + random.below(90))
        vertices[n].connect(vertices[random.below(size)], 10 + random.below(400))
    return vertices


def shortest_ways(vertices, source):
    for vertex in vertices:
        vertex.distance = vertex.before = None
    heap = Heap()
    heap.push(0, (source, None))
    while heap:
        distance, (vertex, before) = heap.pop()
        if vertex.distance is not None:
            continue
        vertex.distance = distance
        vertex.before = before
        for other, length in vertex.edges:
            if other.distance is None:
                heap.push(distance + length, (other, vertex))


def way_to(vertex):
    way = []
    while vertex is not None:
        way.append(vertex.ident)
        vertex = vertex.before
    return way[::-1]


def make_maze(width, height, random):
    """The places where walls are."""
    walls = set()
    for x in range(4, width, 6):
        gap = random.below(height)
        walls |= {(x, y) for y in range(height) if y != gap}
    return walls


def find_way(width, height, walls):
    """The length of the shortest way from one corner to the other, and how many places were looked at."""
    goal = (width - 1, height - 1)
    costs = {(0, 0): 0}
    heap = Heap()
    heap.push(0, (0, 0))
    seen = set()
    while heap:
        _, place = heap.pop()
        if place == goal:
            return costs[place], len(seen)
        if place in seen:
            continue
        seen.add(place)
        x, y = place
        for neighbour in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            nx, ny = neighbour
            if not (0 <= nx < width and 0 <= ny < height) or neighbour in walls:
                continue
            cost = costs[place] + 1
            if cost < costs.get(neighbour, 1 << 30):
                costs[neighbour] = cost
                heap.push(cost + goal[0] - nx + goal[1] - ny, neighbour)
    raise AssertionError("there is no way")


def main():
    random = Random(5)
    vertices = make_graph(4500, random)
    checksum = 0
    for source in (0, 2500):
        shortest_ways(vertices, vertices[source])
        checksum += sum([vertex.distance for vertex in vertices])
        checksum += sum([len(way_to(vertex)) for vertex in vertices])
    length, seen = find_way(90, 40, make_maze(90, 40, random))
    return f"{checksum} {length} {seen}"


if __name__ == "__main__":
    measure(main)
