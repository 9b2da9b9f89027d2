import { measure } from "./harness.mjs";

const SIZE = 9;
const BLACK = 1;
const WHITE = 2;
const KOMI = 7.5;
const MOST_MOVES = 3 * SIZE * SIZE;

class Random {
  constructor(seed) {
    this.state = seed;
  }

  below(limit) {
    this.state = (this.state * 16807) % 2147483647;
    return this.state % limit;
  }
}

class Point {
  constructor(x, y) {
    this.x = x;
    this.y = y;
    this.neighbours = [];
    this.group = null;
    this.place = 0;
  }
}

class Group {
  constructor(color) {
    this.color = color;
    this.stones = [];
    this.liberties = new Set();
  }

  absorb(other) {
    for (const point of other.stones) {
      point.group = this;
      this.stones.push(point);
    }
    for (const point of other.liberties) this.liberties.add(point);
  }
}

class Board {
  constructor() {
    const at = (x, y) => (x < 0 || y < 0 || x >= SIZE || y >= SIZE ? [] : this.points[y * SIZE + x]);
    this.points = Array.from({ length: SIZE * SIZE }, (_, i) => new Point(i % SIZE, Math.floor(i / SIZE)));
    for (const point of this.points) {
      const { x, y } = point;
      point.neighbours = [at(x, y - 1), at(x - 1, y), at(x + 1, y), at(x, y + 1)].flat();
    }
    this.clear();
  }

  clear() {
    this.empty = this.points.slice();
    this.points.forEach((point, place) => {
      point.place = place;
      point.group = null;
    });
    this.color = BLACK;
    this.ko = null;
    this.passes = 0;
    this.history = [];
  }

  take(point) {
    const last = this.empty.pop();
    if (last === point) return;
    this.empty[point.place] = last;
    last.place = point.place;
  }

  giveBack(point) {
    point.place = this.empty.length;
    this.empty.push(point);
  }

  isUseful(point) {
    if (point === this.ko) return false;
    let isSafe = false;
    let isEye = true;
    for (const { group } of point.neighbours) {
      if (group === null) return true;
      const inAtari = group.liberties.size === 1;
      if (group.color !== this.color) {
        if (inAtari) return true;
        isEye = false;
      } else if (inAtari) {
        isEye = false;
      } else {
        isSafe = true;
      }
    }
    return isSafe && !isEye;
  }

  play(point) {
    this.history.push(point);
    if (point === null) {
      this.passes++;
      this.ko = null;
    } else {
      this.passes = 0;
      this.put(point);
    }
    this.color = this.color === BLACK ? WHITE : BLACK;
  }

  put(point) {
    this.take(point);
    let group = new Group(this.color);
    group.stones.push(point);
    point.group = group;
    const captured = [];
    for (const neighbour of point.neighbours) {
      let other = neighbour.group;
      if (other === null) {
        group.liberties.add(neighbour);
        continue;
      }
      other.liberties.delete(point);
      if (other.color !== this.color) {
        if (other.liberties.size === 0) {
          captured.push(...other.stones);
          this.remove(other);
        }
      } else if (other !== group) {
        if (other.stones.length > group.stones.length) [group, other] = [other, group];
        group.absorb(other);
      }
    }
    group.liberties.delete(point);
    const isKo = captured.length === 1 && group.stones.length === 1 && group.liberties.size === 1;
    this.ko = isKo ? captured[0] : null;
  }

  remove(group) {
    for (const point of group.stones) {
      point.group = null;
      this.giveBack(point);
    }
    for (const point of group.stones) {
      for (const neighbour of point.neighbours) neighbour.group?.liberties.add(point);
    }
  }

  randomMove(random) {
    const count = this.empty.length;
    if (count === 0) return null;
    const start = random.below(count);
    for (let i = 0; i < count; i++) {
      const point = this.empty[(start + i) % count];
      if (this.isUseful(point)) return point;
    }
    return null;
  }

  usefulMoves() {
    return this.empty.filter(point => this.isUseful(point));
  }

  finish(random) {
    while (this.passes < 2 && this.history.length < MOST_MOVES) this.play(this.randomMove(random));
    return this.score() > 0;
  }

  score() {
    let balance = -KOMI;
    for (const { group, neighbours } of this.points) {
      if (group !== null) {
        balance += group.color === BLACK ? 1 : -1;
        continue;
      }
      let colors = 0;
      for (const neighbour of neighbours) colors |= neighbour.group?.color ?? 0;
      if (colors === BLACK) balance++;
      else if (colors === WHITE) balance--;
    }
    return balance;
  }
}

class Node {
  constructor(move, color, parent) {
    this.move = move;
    this.color = color;
    this.parent = parent;
    this.children = [];
    this.untried = null;
    this.wins = 0;
    this.visits = 0;
  }

  rating(exploration) {
    return this.wins / this.visits + exploration / (1 + this.visits);
  }

  bestChild() {
    const exploration = Math.sqrt(this.visits);
    return maximum(this.children, child => child.rating(exploration));
  }
}

function maximum(items, key) {
  let best = items[0];
  let most = key(best);
  for (const item of items) {
    const value = key(item);
    if (value > most) {
      most = value;
      best = item;
    }
  }
  return best;
}

function search(board, moves, games, random) {
  const root = new Node(null, moves.length % 2 === 0 ? WHITE : BLACK, null);
  for (let game = 0; game < games; game++) {
    board.clear();
    for (const move of moves) board.play(move);
    let node = root;
    while (node.untried?.length === 0 && node.children.length > 0) {
      node = node.bestChild();
      board.play(node.move);
    }
    node.untried ??= board.usefulMoves();
    if (node.untried.length > 0) {
      const [move] = node.untried.splice(random.below(node.untried.length), 1);
      const child = new Node(move, board.color, node);
      node.children.push(child);
      board.play(move);
      node = child;
    }
    const winner = board.finish(random) ? BLACK : WHITE;
    for (; node !== null; node = node.parent) {
      node.visits++;
      node.wins += Number(node.color === winner);
    }
  }
  return maximum(root.children, child => child.visits);
}

measure(() => {
  const random = new Random(7);
  const board = new Board();
  const moves = [];
  let text = "";
  for (let i = 0; i < 2; i++) {
    const { move, visits } = search(board, moves, 220, random);
    moves.push(move);
    text += `${move.x},${move.y}:${visits} `;
  }
  return text + random.below(1_000_003);
});
