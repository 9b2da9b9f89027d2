"""Conway's Game of Life on an endless board: a glider, walking."""

GLIDER = """
.#.
..#
###
"""


def parse(picture):
    return {
        (x, y)
        for y, line in enumerate(picture.split())
        for x, char in enumerate(line)
        if char == "#"
    }


def neighbours(cell):
    x, y = cell
    return {(x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1)} - {cell}


def step(alive):
    candidates = alive.union(*map(neighbours, alive))
    return {cell for cell in candidates if len(neighbours(cell) & alive) in (3, 2 + (cell not in alive))}


def draw(alive, width, height):
    for y in range(height):
        print(" ".join("■" if (x, y) in alive else "·" for x in range(width)))


cells = parse(GLIDER)
for generation in range(13):
    if generation % 4 == 0:
        print(f"generation {generation}")
        draw(cells, 7, 7)
        print()
    cells = step(cells)
