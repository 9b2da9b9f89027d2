"""The meteor puzzle: ten pieces of five hexagons fill a board of ten rows; placements are frozensets of cells."""

from harness import measure

WIDTH, HEIGHT = 5, 10

# Directions in which a hexagon may follow the one before: the first of each piece is wherever it is put.
EAST, SOUTH_EAST, SOUTH_WEST, WEST, NORTH_WEST, NORTH_EAST = range(6)
PIECES = (
    (EAST, EAST, EAST, SOUTH_EAST),
    (SOUTH_EAST, SOUTH_WEST, WEST, SOUTH_WEST),
    (WEST, WEST, SOUTH_WEST, SOUTH_EAST),
    (EAST, EAST, SOUTH_WEST, SOUTH_EAST),
    (NORTH_WEST, WEST, NORTH_WEST, SOUTH_EAST, SOUTH_WEST),
    (EAST, EAST, NORTH_EAST, WEST),
    (NORTH_WEST, NORTH_EAST, NORTH_EAST, WEST),
    (NORTH_EAST, SOUTH_EAST, EAST, NORTH_EAST),
    (SOUTH_EAST, SOUTH_EAST, EAST, SOUTH_EAST),
    (EAST, NORTH_WEST, NORTH_WEST, NORTH_WEST),
)


def step(cell, direction):
    """The neighbour of a cell, by coordinates; every other row is half a cell further to the right."""
    x, y = cell
    shift = y % 2
    if direction == EAST:
        return x + 1, y
    if direction == WEST:
        return x - 1, y
    if direction == SOUTH_EAST:
        return x + shift, y + 1
    if direction == SOUTH_WEST:
        return x + shift - 1, y + 1
    if direction == NORTH_EAST:
        return x + shift, y - 1
    return x + shift - 1, y - 1


def orientations(piece):
    """Turned by sixths, and flipped over."""
    flipped = tuple([(EAST - direction) % 6 for direction in piece])
    for each in (piece, flipped):
        for turn in range(6):
            yield tuple([(direction + turn) % 6 for direction in each])


def cells_of(start, path):
    """The cells that the piece covers from `start`, as numbers; None if some aren't on the board."""
    cell = start
    cells = [cell]
    for direction in path:
        cell = step(cell, direction)
        cells.append(cell)
    if all([0 <= x < WIDTH and 0 <= y < HEIGHT for x, y in cells]):
        return frozenset([y * WIDTH + x for x, y in cells])
    return None


def placements():
    """For each cell and piece, the placements in which that cell is the first."""
    table = [[[] for _ in PIECES] for _ in range(WIDTH * HEIGHT)]
    for number, piece in enumerate(PIECES):
        found = set()
        for path in orientations(piece):
            for y in range(HEIGHT):
                for x in range(WIDTH):
                    cells = cells_of((x, y), path)
                    if cells is not None and cells not in found:
                        found.add(cells)
                        if can_be_filled(cells):
                            table[min(cells)][number].append(cells)
    for row in table:
        for choices in row:
            choices.sort(key=sorted)
    return table


def can_be_filled(cells):
    """Whether the free parts that the placement leaves are multiples of five."""
    free = set(range(WIDTH * HEIGHT)) - cells
    while free:
        island = 0
        todo = [free.pop()]
        while todo:
            cell = todo.pop()
            island += 1
            for direction in range(6):
                x, y = step((cell % WIDTH, cell // WIDTH), direction)
                neighbour = y * WIDTH + x
                if 0 <= x < WIDTH and neighbour in free:
                    free.remove(neighbour)
                    todo.append(neighbour)
        if island % 5:
            return False
    return True


class Solver:
    def __init__(self, table, limit):
        self.table = table
        self.limit = limit
        self.solutions = []
        self.tried = 0

    def solve(self, free, pieces, board):
        first = min(free)
        choices = self.table[first]
        for piece in pieces:
            for cells in choices[piece]:
                if not cells <= free:
                    continue
                self.tried += 1
                for cell in cells:
                    board[cell] = piece
                left = free - cells
                if not left:
                    self.solutions.append("".join(map(str, board)))
                elif self.can_go_on(left):
                    self.solve(left, [other for other in pieces if other != piece], board)
                if len(self.solutions) >= self.limit:
                    return

    def can_go_on(self, free):
        """No free cell stands alone at the beginning of what is free."""
        first = min(free)
        return first + 1 in free or first + WIDTH in free or first + WIDTH - 1 in free or first + WIDTH + 1 in free


def main():
    solver = Solver(placements(), 30)
    cells = frozenset(range(WIDTH * HEIGHT))
    solver.solve(cells, list(range(len(PIECES))), [0] * len(cells))
    solutions = solver.solutions
    return f"{len(solutions)} {solver.tried} {min(solutions)} {max(solutions)}"


if __name__ == "__main__":
    measure(main)
