"""A player of Go by random games: groups with sets of liberties, a tree of moves that grows where it looks best."""

from math import sqrt

from harness import measure

SIZE = 9
BLACK, WHITE = 1, 2
KOMI = 7.5
MOST_MOVES = 3 * SIZE * SIZE


class Random:
    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = self.state * 16807 % 2147483647
        return self.state % limit


class Point:
    """A crossing of lines. `place` is where the list of empty points holds it."""

    def __init__(self, x, y):
        self.x = x
        self.y = y
        self.neighbours = []
        self.group = None
        self.place = 0


class Group:
    """Stones of one colour that touch, and the empty points around."""

    def __init__(self, color):
        self.color = color
        self.stones = []
        self.liberties = set()

    def absorb(self, other):
        for point in other.stones:
            point.group = self
        self.stones += other.stones
        self.liberties |= other.liberties


class Board:
    def __init__(self):
        grid = {(x, y): Point(x, y) for y in range(SIZE) for x in range(SIZE)}
        self.points = list(grid.values())
        for point in self.points:
            for dx, dy in ((0, -1), (-1, 0), (1, 0), (0, 1)):
                neighbour = grid.get((point.x + dx, point.y + dy))
                if neighbour is not None:
                    point.neighbours.append(neighbour)
        self.empty = []
        self.clear()

    def clear(self):
        self.empty[:] = self.points
        for place, point in enumerate(self.points):
            point.place = place
            point.group = None
        self.color = BLACK
        self.ko = None
        self.passes = 0
        self.history = []

    def take(self, point):
        """Off the list of empty points, by moving the last one into its place."""
        last = self.empty.pop()
        if last is not point:
            self.empty[point.place] = last
            last.place = point.place

    def give_back(self, point):
        point.place = len(self.empty)
        self.empty.append(point)

    def is_useful(self, point):
        """Whether the move is legal and doesn't fill an eye of the player's own."""
        if point is self.ko:
            return False
        is_safe = False
        is_eye = True
        for neighbour in point.neighbours:
            group = neighbour.group
            if group is None:
                return True
            in_atari = len(group.liberties) == 1
            if group.color != self.color:
                if in_atari:
                    return True
                is_eye = False
            elif in_atari:
                is_eye = False
            else:
                is_safe = True
        return is_safe and not is_eye

    def play(self, point):
        """Puts a stone, or passes if there is no point."""
        self.history.append(point)
        if point is None:
            self.passes += 1
            self.ko = None
        else:
            self.passes = 0
            self.put(point)
        self.color = WHITE if self.color == BLACK else BLACK

    def put(self, point):
        self.take(point)
        group = Group(self.color)
        group.stones.append(point)
        point.group = group
        captured = []
        for neighbour in point.neighbours:
            other = neighbour.group
            if other is None:
                group.liberties.add(neighbour)
                continue
            other.liberties.discard(point)
            if other.color != self.color:
                if not other.liberties:
                    captured += other.stones
                    self.remove(other)
            elif other is not group:
                if len(other.stones) > len(group.stones):
                    group, other = other, group
                group.absorb(other)
        group.liberties.discard(point)
        is_ko = len(captured) == 1 and len(group.stones) == 1 and len(group.liberties) == 1
        self.ko = captured[0] if is_ko else None

    def remove(self, group):
        for point in group.stones:
            point.group = None
            self.give_back(point)
        for point in group.stones:
            for neighbour in point.neighbours:
                if neighbour.group is not None:
                    neighbour.group.liberties.add(point)

    def random_move(self, random):
        """A useful move, the first one after a random place in the list of empty points."""
        count = len(self.empty)
        if count == 0:
            return None
        start = random.below(count)
        for i in range(count):
            point = self.empty[(start + i) % count]
            if self.is_useful(point):
                return point
        return None

    def useful_moves(self):
        return [point for point in self.empty if self.is_useful(point)]

    def finish(self, random):
        """Plays on at random; returns whether Black wins."""
        while self.passes < 2 and len(self.history) < MOST_MOVES:
            self.play(self.random_move(random))
        return self.score() > 0

    def score(self):
        balance = -KOMI
        for point in self.points:
            if point.group is not None:
                balance += 1 if point.group.color == BLACK else -1
            else:
                colors = {neighbour.group.color for neighbour in point.neighbours if neighbour.group is not None}
                if len(colors) == 1:
                    balance += 1 if BLACK in colors else -1
        return balance


class Node:
    """A move and what random games after it said. `wins` counts for whoever made the move."""

    def __init__(self, move, color, parent):
        self.move = move
        self.color = color
        self.parent = parent
        self.children = []
        self.untried = None
        self.wins = 0
        self.visits = 0

    def rating(self, exploration):
        return self.wins / self.visits + exploration / (1 + self.visits)

    def best_child(self):
        exploration = sqrt(self.visits)
        return max(self.children, key=lambda child: child.rating(exploration))


def search(board, moves, games, random):
    """The best move after `moves`, and how often it was tried."""
    root = Node(None, WHITE if len(moves) % 2 == 0 else BLACK, None)
    for _ in range(games):
        board.clear()
        for move in moves:
            board.play(move)
        node = root
        while node.untried == [] and node.children:
            node = node.best_child()
            board.play(node.move)
        if node.untried is None:
            node.untried = board.useful_moves()
        if node.untried:
            move = node.untried.pop(random.below(len(node.untried)))
            child = Node(move, board.color, node)
            node.children.append(child)
            board.play(move)
            node = child
        winner = BLACK if board.finish(random) else WHITE
        while node is not None:
            node.visits += 1
            node.wins += node.color == winner
            node = node.parent
    best = max(root.children, key=lambda child: child.visits)
    return best.move, best.visits


def main():
    random = Random(7)
    board = Board()
    moves = []
    text = ""
    for _ in range(2):
        move, visits = search(board, moves, 220, random)
        moves.append(move)
        text += f"{move.x},{move.y}:{visits} "
    return text + str(random.below(1_000_003))


if __name__ == "__main__":
    measure(main)
