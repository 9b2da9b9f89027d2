import { measure } from "./harness.mjs";

const WIDTH = 5;
const HEIGHT = 10;

const [EAST, SOUTH_EAST, SOUTH_WEST, WEST, NORTH_WEST, NORTH_EAST] = [0, 1, 2, 3, 4, 5];
const PIECES = [
  [EAST, EAST, EAST, SOUTH_EAST],
  [SOUTH_EAST, SOUTH_WEST, WEST, SOUTH_WEST],
  [WEST, WEST, SOUTH_WEST, SOUTH_EAST],
  [EAST, EAST, SOUTH_WEST, SOUTH_EAST],
  [NORTH_WEST, WEST, NORTH_WEST, SOUTH_EAST, SOUTH_WEST],
  [EAST, EAST, NORTH_EAST, WEST],
  [NORTH_WEST, NORTH_EAST, NORTH_EAST, WEST],
  [NORTH_EAST, SOUTH_EAST, EAST, NORTH_EAST],
  [SOUTH_EAST, SOUTH_EAST, EAST, SOUTH_EAST],
  [EAST, NORTH_WEST, NORTH_WEST, NORTH_WEST],
];

function step({ x, y }, direction) {
  const shift = y % 2;
  switch (direction) {
    case EAST:
      return { x: x + 1, y };
    case WEST:
      return { x: x - 1, y };
    case SOUTH_EAST:
      return { x: x + shift, y: y + 1 };
    case SOUTH_WEST:
      return { x: x + shift - 1, y: y + 1 };
    case NORTH_EAST:
      return { x: x + shift, y: y - 1 };
    default:
      return { x: x + shift - 1, y: y - 1 };
  }
}

const isOnBoard = ({ x, y }) => x >= 0 && x < WIDTH && y >= 0 && y < HEIGHT;
const numberOf = ({ x, y }) => y * WIDTH + x;
const everyCell = () => new Set(Array.from({ length: WIDTH * HEIGHT }, (_, cell) => cell));

function* orientations(piece) {
  const flipped = piece.map(direction => (EAST - direction + 6) % 6);
  for (const each of [piece, flipped]) {
    for (let turn = 0; turn < 6; turn++) yield each.map(direction => (direction + turn) % 6);
  }
}

/** The cells that the piece covers, in order and each once; undefined if some aren't on the board. */
function cellsOf(start, path) {
  let cell = start;
  const cells = new Set([numberOf(cell)]);
  for (const direction of path) {
    cell = step(cell, direction);
    if (!isOnBoard(cell)) return;
    cells.add(numberOf(cell));
  }
  return [...cells].sort((a, b) => a - b);
}

function compare(a, b) {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i] - b[i];
  return 0;
}

function placements() {
  const table = Array.from({ length: WIDTH * HEIGHT }, () => PIECES.map(() => []));
  PIECES.forEach((piece, number) => {
    const found = new Set();
    for (const path of orientations(piece)) {
      for (let y = 0; y < HEIGHT; y++) {
        for (let x = 0; x < WIDTH; x++) {
          const cells = cellsOf({ x, y }, path);
          const key = String(cells);
          if (cells === undefined || found.has(key)) continue;
          found.add(key);
          if (canBeFilled(cells)) table[cells[0]][number].push(cells);
        }
      }
    }
  });
  for (const row of table) {
    for (const choices of row) choices.sort(compare);
  }
  return table;
}

function canBeFilled(cells) {
  const free = everyCell();
  for (const cell of cells) free.delete(cell);
  for (const first of free) {
    free.delete(first);
    let island = 0;
    const todo = [first];
    while (todo.length > 0) {
      const cell = todo.pop();
      island++;
      const place = { x: cell % WIDTH, y: Math.floor(cell / WIDTH) };
      for (let direction = 0; direction < 6; direction++) {
        const next = step(place, direction);
        if (isOnBoard(next) && free.delete(numberOf(next))) todo.push(numberOf(next));
      }
    }
    if (island % 5 !== 0) return false;
  }
  return true;
}

function minimum(cells) {
  let least = Infinity;
  for (const cell of cells) if (cell < least) least = cell;
  return least;
}

class Solver {
  constructor(table, limit) {
    this.table = table;
    this.limit = limit;
    this.solutions = [];
    this.tried = 0;
  }

  solve(free, pieces, board) {
    const choices = this.table[minimum(free)];
    for (const piece of pieces) {
      for (const cells of choices[piece]) {
        if (!cells.every(cell => free.has(cell))) continue;
        this.tried++;
        const left = new Set(free);
        for (const cell of cells) {
          board[cell] = piece;
          left.delete(cell);
        }
        if (left.size === 0) {
          this.solutions.push(board.join(""));
        } else if (this.canGoOn(left)) {
          this.solve(
            left,
            pieces.filter(other => other !== piece),
            board,
          );
        }
        if (this.solutions.length >= this.limit) return;
      }
    }
  }

  canGoOn(free) {
    const first = minimum(free);
    return [1, WIDTH, WIDTH - 1, WIDTH + 1].some(distance => free.has(first + distance));
  }
}

measure(() => {
  const solver = new Solver(placements(), 30);
  solver.solve(
    everyCell(),
    PIECES.map((_, piece) => piece),
    Array(WIDTH * HEIGHT).fill(0),
  );
  const solutions = solver.solutions.sort();
  return `${solutions.length} ${solver.tried} ${solutions[0]} ${solutions.at(-1)}`;
});
