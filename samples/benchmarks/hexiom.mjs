import { measure } from "./harness.mjs";

const EMPTY = 7;
const DIRECTIONS = [
  [1, 0],
  [0, 1],
  [-1, 1],
  [-1, 0],
  [0, -1],
  [1, -1],
];

class Board {
  constructor(size) {
    const reach = size - 1;
    const number = new Map();
    const places = [];
    for (let y = -reach; y <= reach; y++) {
      for (let x = -reach; x <= reach; x++) {
        if (Math.abs(x + y) > reach) continue;
        number.set(`${x},${y}`, places.length);
        places.push([x, y]);
      }
    }
    this.count = places.length;
    this.neighbours = places.map(([x, y]) =>
      DIRECTIONS.map(([dx, dy]) => number.get(`${x + dx},${y + dy}`)).filter(place => place !== undefined),
    );
  }
}

class Random {
  constructor(seed) {
    this.state = seed;
  }

  below(limit) {
    this.state = (this.state * 16807) % 2147483647;
    return this.state % limit;
  }
}

function makePuzzle(board, random, filled, shown) {
  const order = Array.from({ length: board.count }, (_, i) => i);
  for (let i = order.length - 1; i > 0; i--) {
    const j = random.below(i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  const taken = new Set(order.slice(0, filled));
  const solution = board.neighbours.map((around, place) =>
    taken.has(place) ? around.filter(neighbour => taken.has(neighbour)).length : EMPTY,
  );
  const tiles = Array(8).fill(0);
  for (const tile of solution) tiles[tile]++;
  const fixed = new Map();
  for (const place of order.slice(-shown).reverse()) fixed.set(place, solution[place]);
  return { board, tiles, fixed };
}

class Contradiction {
  constructor(message) {
    this.message = message;
  }
}

class State {
  constructor(puzzle, candidates, left) {
    this.puzzle = puzzle;
    this.candidates = candidates;
    this.left = left;
  }

  static first(puzzle) {
    const every = [0, 1, 2, 3, 4, 5, 6, 7].filter(tile => puzzle.tiles[tile] > 0);
    const candidates = puzzle.board.neighbours.map(() => every.slice());
    const state = new State(puzzle, candidates, puzzle.tiles.slice());
    for (const [place, tile] of puzzle.fixed) state.set(place, tile);
    state.narrow();
    return state;
  }

  copy() {
    return new State(
      this.puzzle,
      this.candidates.map(each => each.slice()),
      this.left.slice(),
    );
  }

  set(place, tile) {
    const candidates = this.candidates[place];
    if (!candidates.includes(tile) || this.left[tile] === 0) {
      throw new Contradiction(`no ${tile} can be at ${place}`);
    }
    if (candidates.length > 1) this.candidates[place] = [tile];
    this.left[tile]--;
  }

  narrow() {
    let changed = true;
    while (changed) {
      changed = false;
      for (let place = 0; place < this.candidates.length; place++) {
        if (this.narrowPlace(place)) changed = true;
      }
      if (this.dropUsedUp()) changed = true;
    }
  }

  narrowPlace(place) {
    const candidates = this.candidates[place];
    let certain = 0;
    let possible = 0;
    for (const neighbour of this.puzzle.board.neighbours[place]) {
      const others = this.candidates[neighbour];
      if (!others.includes(EMPTY)) {
        certain++;
        possible++;
      } else if (others.length > 1) {
        possible++;
      }
    }
    const kept = candidates.filter(tile => tile === EMPTY || (certain <= tile && tile <= possible));
    if (kept.length === 0) throw new Contradiction(`nothing can be at ${place}`);
    let changed = kept.length < candidates.length;
    if (changed) this.take(place, kept);
    if (kept.length === 1 && kept[0] !== EMPTY) {
      changed = this.narrowAround(place, kept[0], certain, possible) || changed;
    }
    return changed;
  }

  take(place, kept) {
    this.candidates[place] = kept;
    if (kept.length !== 1) return;
    if (this.left[kept[0]] === 0) throw new Contradiction(`too many ${kept[0]}`);
    this.left[kept[0]]--;
  }

  narrowAround(place, tile, certain, possible) {
    if (certain === possible || (certain !== tile && tile !== possible)) return false;
    for (const neighbour of this.puzzle.board.neighbours[place]) {
      const others = this.candidates[neighbour];
      if (others.length > 1 && others.includes(EMPTY)) {
        this.take(neighbour, certain === tile ? [EMPTY] : others.filter(n => n !== EMPTY));
      }
    }
    return true;
  }

  dropUsedUp() {
    let changed = false;
    this.candidates.forEach((candidates, place) => {
      if (candidates.length === 1) return;
      const kept = candidates.filter(tile => this.left[tile] > 0);
      if (kept.length === 0) throw new Contradiction(`no tile left for ${place}`);
      if (kept.length < candidates.length) {
        this.take(place, kept);
        changed = true;
      }
    });
    return changed;
  }

  choose() {
    let best = -1;
    let fewest = 9;
    this.candidates.forEach(({ length }, place) => {
      if (1 < length && length < fewest) {
        best = place;
        fewest = length;
      }
    });
    return best;
  }
}

class Solver {
  constructor() {
    this.guesses = 0;
  }

  solve(state) {
    const place = state.choose();
    if (place < 0) return state;
    for (const tile of state.candidates[place]) {
      this.guesses++;
      const attempt = state.copy();
      try {
        attempt.set(place, tile);
        attempt.narrow();
      } catch (error) {
        if (error instanceof Contradiction) continue;
        throw error;
      }
      const found = this.solve(attempt);
      if (found) return found;
    }
  }
}

measure(() => {
  const board = new Board(4);
  const random = new Random(25);
  const solver = new Solver();
  let checksum = 0;
  for (let i = 0; i < 4; i++) {
    const solution = solver.solve(State.first(makePuzzle(board, random, 22, 6)));
    for (const [tile] of solution.candidates) checksum = (checksum * 8 + tile) % 1_000_003;
  }
  return `${solver.guesses} ${checksum}`;
});
