"""Successive over-relaxation on a grid: an array of two dimensions as a class with `__getitem__` by pairs."""

from harness import measure


class Grid:
    def __init__(self, width, height):
        self.width = width
        self.height = height
        self.cells = [0.0] * (width * height)

    def __getitem__(self, place):
        x, y = place
        return self.cells[y * self.width + x]

    def __setitem__(self, place, value):
        x, y = place
        self.cells[y * self.width + x] = value

    def inner(self):
        for y in range(1, self.height - 1):
            for x in range(1, self.width - 1):
                yield x, y


def relax(grid, rounds, omega):
    for _ in range(rounds):
        for x, y in grid.inner():
            around = grid[x, y - 1] + grid[x, y + 1] + grid[x - 1, y] + grid[x + 1, y]
            grid[x, y] = omega * 0.25 * around + (1.0 - omega) * grid[x, y]


def main():
    grid = Grid(60, 60)
    for x in range(60):
        grid[x, 0] = 100.0
        grid[x, 59] = x * (59 - x) / 10
    relax(grid, 70, 1.25)
    total = 0.0
    for cell in grid.cells:
        total += cell
    return f"{total:.6f} {grid[30, 10]:.6f}"


if __name__ == "__main__":
    measure(main)
