import { measure } from "./harness.mjs";

class Path {
  #text;

  constructor(root, parts) {
    this.root = root;
    this.parts = parts;
  }

  static of(...segments) {
    let root = "";
    let parts = [];
    for (const segment of segments) {
      const isPath = segment instanceof Path;
      const absolute = isPath ? segment.root : segment.startsWith("/") ? "/" : "";
      const names = isPath ? segment.parts : segment.split("/").filter(name => name !== "" && name !== ".");
      if (absolute !== "") {
        root = absolute;
        parts = names.slice();
      } else {
        parts.push(...names);
      }
    }
    return new Path(root, parts);
  }

  toString() {
    this.#text ??= this.root + this.parts.join("/") || ".";
    return this.#text;
  }

  join(other) {
    return Path.of(this, other);
  }

  compare(other) {
    const { parts } = this;
    if (this.root !== other.root) return this.root < other.root ? -1 : 1;
    for (let i = 0; i < parts.length && i < other.parts.length; i++) {
      if (parts[i] !== other.parts[i]) return parts[i] < other.parts[i] ? -1 : 1;
    }
    return parts.length - other.parts.length;
  }

  get name() {
    return this.parts.at(-1) ?? "";
  }

  get parent() {
    return this.parts.length > 0 ? new Path(this.root, this.parts.slice(0, -1)) : this;
  }

  *parents() {
    let path = this;
    while (path.parts.length > 0) {
      path = path.parent;
      yield path;
    }
  }

  get suffix() {
    const { name } = this;
    const dot = name.lastIndexOf(".");
    return 0 < dot && dot < name.length - 1 ? name.slice(dot) : "";
  }

  get stem() {
    const { name, suffix } = this;
    return suffix === "" ? name : name.slice(0, -suffix.length);
  }

  withName(name) {
    if (this.parts.length === 0) throw new Error(`${this} has no name`);
    return new Path(this.root, [...this.parts.slice(0, -1), name]);
  }

  withSuffix(suffix) {
    return this.withName(this.stem + suffix);
  }

  /** The way to this path from another one above, or undefined. */
  relativeTo(other) {
    if (this.root !== other.root || !other.parts.every((name, i) => this.parts[i] === name)) return undefined;
    return new Path("", this.parts.slice(other.parts.length));
  }

  normalized() {
    const parts = [];
    for (const name of this.parts) {
      if (name === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
      else if (name !== ".." || this.root === "") parts.push(name);
    }
    return new Path(this.root, parts);
  }

  matches(pattern) {
    const globs = pattern.split("/").reverse();
    if (globs.length > this.parts.length) return false;
    return globs.every((glob, i) => matches(this.parts[this.parts.length - 1 - i], glob));
  }
}

function matches(text, pattern) {
  let at = 0;
  let place = 0;
  let star = -1;
  let mark = -1;
  while (at < text.length) {
    if (place < pattern.length && (pattern[place] === text[at] || pattern[place] === "?")) {
      at++;
      place++;
    } else if (place < pattern.length && pattern[place] === "*") {
      star = place;
      mark = at;
      place++;
    } else if (star >= 0) {
      mark++;
      at = mark;
      place = star + 1;
    } else {
      return false;
    }
  }
  while (pattern[place] === "*") place++;
  return place === pattern.length;
}

/** Folders and files by the text of their path. */
class Tree {
  constructor() {
    this.entries = new Map([["/", { children: new Map() }]]);
  }

  makeFolder(path) {
    let folder = this.entries.get(path.toString());
    if (folder === undefined) {
      folder = { children: new Map() };
      this.entries.set(path.toString(), folder);
      this.makeFolder(path.parent).children.set(path.toString(), path);
    }
    return folder;
  }

  write(path, size) {
    this.makeFolder(path.parent).children.set(path.toString(), path);
    this.entries.set(path.toString(), { size });
  }

  *walk(path) {
    const { children } = this.entries.get(path.toString());
    for (const child of [...children.values()].sort((a, b) => a.compare(b))) {
      yield child;
      if (this.entries.get(child.toString()).children) yield* this.walk(child);
    }
  }
}

measure(() => {
  const tree = new Tree();
  const home = Path.of("/home").join("user");
  const suffixes = [".py", ".txt", ""];
  for (let n = 0; n < 4000; n++) {
    const folder = home
      .join(`project${n % 6}`)
      .join("src")
      .join(`part.${n % 13}`);
    const path = folder
      .join("..")
      .join(`part.${n % 13}`)
      .join(`file${n}.tar`);
    tree.write(path.normalized().withSuffix(suffixes[n % 3]), n);
  }
  let checksum = 0;
  for (const path of tree.walk(Path.of("/"))) {
    const relative = path.relativeTo(Path.of("/home"));
    checksum = (checksum * 31 + String(relative).length + path.suffix.length + path.stem.length) % 1_000_003;
    if (path.matches("src/part.1*/*.py")) {
      checksum += tree.entries.get(path.toString()).size;
      for (const parent of path.parents()) checksum += parent.toString().length;
    }
    checksum += path.relativeTo(home.join("project3"))?.parts.length ?? 1;
  }
  return `${tree.entries.size} ${checksum}`;
});
