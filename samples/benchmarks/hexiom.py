"""A puzzle of hexagons: put numbered tiles on a board so that each has as many neighbours as its number says.

Solved by search: for each place the set of what it may hold, narrowed until nothing follows any more, then a guess.
"""

from harness import measure

EMPTY = 7
DIRECTIONS = ((1, 0), (0, 1), (-1, 1), (-1, 0), (0, -1), (1, -1))


class Board:
    """A hexagon of `size` places a side, numbered in rows; `neighbours` lists those of each place."""

    def __init__(self, size):
        reach = size - 1
        places = [
            (x, y)
            for y in range(-reach, reach + 1)
            for x in range(-reach, reach + 1)
            if -reach <= x + y <= reach
        ]
        number = {place: i for i, place in enumerate(places)}
        self.count = len(places)
        self.neighbours = [
            [number[x + dx, y + dy] for dx, dy in DIRECTIONS if (x + dx, y + dy) in number] for x, y in places
        ]


class Random:
    def __init__(self, seed):
        self.state = seed

    def below(self, limit):
        self.state = self.state * 16807 % 2147483647
        return self.state % limit


class Puzzle:
    """How many tiles there are of each number, and those that are on the board already."""

    def __init__(self, board, tiles, fixed):
        self.board = board
        self.tiles = tiles
        self.fixed = fixed


def make_puzzle(board, random, filled, shown):
    """Puts tiles at random, counts their neighbours, and shows some."""
    order = list(range(board.count))
    for i in range(len(order) - 1, 0, -1):
        j = random.below(i + 1)
        order[i], order[j] = order[j], order[i]
    taken = set(order[:filled])
    solution = {
        place: sum(n in taken for n in board.neighbours[place]) if place in taken else EMPTY
        for place in range(board.count)
    }
    tiles = [0] * 8
    for tile in solution.values():
        tiles[tile] += 1
    return Puzzle(board, tiles, {place: solution[place] for place in order[::-1][:shown]})


class Contradiction(Exception):
    pass


class State:
    """What each place may still hold, as a list of candidates."""

    def __init__(self, puzzle, candidates, left):
        self.puzzle = puzzle
        self.candidates = candidates
        self.left = left

    @classmethod
    def first(cls, puzzle):
        every = [tile for tile in range(8) if puzzle.tiles[tile]]
        state = cls(puzzle, [every[:] for _ in range(puzzle.board.count)], puzzle.tiles[:])
        for place, tile in puzzle.fixed.items():
            state.set(place, tile)
        state.narrow()
        return state

    def copy(self):
        return State(self.puzzle, [each[:] for each in self.candidates], self.left[:])

    def set(self, place, tile):
        candidates = self.candidates[place]
        if tile not in candidates or self.left[tile] == 0:
            raise Contradiction(f"no {tile} can be at {place}")
        if len(candidates) > 1:
            self.candidates[place] = [tile]
        self.left[tile] -= 1

    def narrow(self):
        """Drops what can't be until nothing changes; places with one candidate take their tile."""
        changed = True
        while changed:
            changed = False
            for place in range(self.puzzle.board.count):
                changed |= self.narrow_place(place)
            changed |= self.drop_used_up()

    def narrow_place(self, place):
        candidates = self.candidates[place]
        certain = possible = 0
        for neighbour in self.puzzle.board.neighbours[place]:
            others = self.candidates[neighbour]
            if EMPTY not in others:
                certain += 1
                possible += 1
            elif len(others) > 1:
                possible += 1
        kept = [tile for tile in candidates if tile == EMPTY or certain <= tile <= possible]
        if not kept:
            raise Contradiction(f"nothing can be at {place}")
        changed = len(kept) < len(candidates)
        if changed:
            self.take(place, kept)
        if len(kept) == 1 and kept[0] != EMPTY:
            changed |= self.narrow_around(place, kept[0], certain, possible)
        return changed

    def take(self, place, kept):
        self.candidates[place] = kept
        if len(kept) == 1:
            if self.left[kept[0]] == 0:
                raise Contradiction(f"too many {kept[0]}")
            self.left[kept[0]] -= 1

    def narrow_around(self, place, tile, certain, possible):
        """With just enough neighbours, the other places are empty; with no more possible ones, all are taken."""
        if certain == possible or certain != tile != possible:
            return False
        for neighbour in self.puzzle.board.neighbours[place]:
            others = self.candidates[neighbour]
            if len(others) > 1 and EMPTY in others:
                self.take(neighbour, [EMPTY] if certain == tile else [n for n in others if n != EMPTY])
        return True

    def drop_used_up(self):
        changed = False
        for place, candidates in enumerate(self.candidates):
            if len(candidates) > 1:
                kept = [tile for tile in candidates if self.left[tile]]
                if not kept:
                    raise Contradiction(f"no tile left for {place}")
                if len(kept) < len(candidates):
                    self.take(place, kept)
                    changed = True
        return changed

    def choose(self):
        """The place with fewest candidates, more than one; None if all is done."""
        best = None
        fewest = 9
        for place, candidates in enumerate(self.candidates):
            if 1 < len(candidates) < fewest:
                best = place
                fewest = len(candidates)
        return best


class Solver:
    def __init__(self):
        self.guesses = 0

    def solve(self, state):
        place = state.choose()
        if place is None:
            return state
        for tile in state.candidates[place]:
            self.guesses += 1
            attempt = state.copy()
            try:
                attempt.set(place, tile)
                attempt.narrow()
            except Contradiction:
                continue
            found = self.solve(attempt)
            if found is not None:
                return found
        return None


def main():
    board = Board(4)
    random = Random(25)
    solver = Solver()
    checksum = 0
    for _ in range(4):
        puzzle = make_puzzle(board, random, 22, 6)
        solution = solver.solve(State.first(puzzle))
        for (tile,) in solution.candidates:
            checksum = (checksum * 8 + tile) % 1_000_003
    return f"{solver.guesses} {checksum}"


if __name__ == "__main__":
    measure(main)
