import { measure } from "./harness.mjs";

class Widget {
  constructor(ident, kind, size, related) {
    this.ident = ident;
    this.kind = kind;
    this.size = size;
    this.related = related;
  }

  isWanted(limit) {
    return this.size < limit && this.kind !== "spare";
  }
}

const KINDS = ["small", "big", "spare", "bundle"];

class Tray {
  constructor(widgets) {
    this.widgets = widgets;
    this.byIdent = new Map(widgets.map(widget => [widget.ident, widget]));
  }

  wanted(limit) {
    return this.widgets.filter(widget => widget.isWanted(limit));
  }

  sizesByKind() {
    return new Map(
      KINDS.map(kind => [
        kind,
        this.widgets.filter(widget => widget.kind === kind).map(widget => widget.size),
      ]),
    );
  }

  relatedKinds() {
    const kinds = new Set();
    for (const { kind, related } of this.widgets) {
      for (const ident of related) {
        const other = this.byIdent.get(ident);
        if (other) kinds.add(`${kind} ${other.kind}`);
      }
    }
    return kinds;
  }

  hasAny(kind, limit) {
    return this.widgets.map(widget => widget.kind === kind && widget.size >= limit).some(Boolean);
  }

  ranks() {
    const order = this.widgets.slice().sort((a, b) => a.size - b.size || a.ident - b.ident);
    return new Map(order.map((widget, rank) => [widget.ident, rank]));
  }
}

const range = (length, map = n => n) => Array.from({ length }, (_, n) => map(n));

function sum(source) {
  let total = 0;
  for (const value of source) total += value;
  return total;
}

function makeWidgets(count) {
  return range(count, n => {
    const related = range(n % 5, step => (n + step * step) % (count + 20));
    return new Widget(n, KINDS[(n * 7) % 4], (n * 31) % 97, related);
  });
}

function transpose(rows) {
  return rows[0].map((_, i) => rows.map(row => row[i]));
}

function multiply(a, b) {
  const columns = transpose(b);
  return a.map(row => columns.map(column => sum(row.map((x, i) => x * column[i]))));
}

function triangles(limit) {
  const found = [];
  for (let a = 1; a < limit; a++) {
    for (let b = a; b < limit; b++) {
      const c = Math.round(Math.sqrt(a * a + b * b));
      if (c < limit && a * a + b * b === c * c) found.push([a, b, c]);
    }
  }
  return found;
}

function steps(count) {
  return range(count, step => value => value + step);
}

measure(() => {
  let checksum = 0;
  for (let round = 0; round < 60; round++) {
    const tray = new Tray(makeWidgets(400));
    checksum += sum(tray.wanted(50 + round).map(widget => widget.ident));
    checksum += sum([...tray.sizesByKind()].map(([kind, sizes]) => sum(sizes) * kind.length));
    checksum += tray.relatedKinds().size + Number(tray.hasAny("big", 96 + (round % 2)));
    checksum += sum([...tray.ranks()].map(([ident, rank]) => ident * rank)) % 1009;
  }
  const matrix = range(70, i => range(70, j => (i * j) % 10));
  checksum += sum(multiply(matrix, matrix).map(sum));
  checksum += sum(triangles(500).map(([a, b, c]) => a + b * c));
  for (const step of steps(2000)) checksum = step(checksum);
  const pairs = [];
  for (let a = 0; a < 200; a++) {
    for (let b = 0; b < 200; b++) if (a !== b) pairs.push({ a, b, value: a ^ b });
  }
  checksum += sum(pairs.filter(({ a, b }) => a < b).map(({ value }) => value));
  const texts = range(6000, n => n.toString(16) + (n * 17).toString(2));
  const words = new Map(texts.map(text => [text, new Set(text)]));
  checksum += sum([...words.values()].map(letters => letters.size));
  return checksum;
});
