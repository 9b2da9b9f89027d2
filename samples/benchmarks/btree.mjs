import { measure } from "./harness.mjs";

const DEGREE = 16;

class Random {
  constructor(seed) {
    this.state = seed;
  }

  next() {
    this.state = (this.state * 16807) % 2147483647;
    return this.state;
  }
}

class Node {
  constructor(keys, values, children = null) {
    this.keys = keys;
    this.values = values;
    this.children = children;
  }

  find(key) {
    const { keys } = this;
    let low = 0;
    let high = keys.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (keys[middle] < key) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  isFull() {
    return this.keys.length === 2 * DEGREE - 1;
  }

  splitChild(i) {
    const left = this.children[i];
    const right = new Node(left.keys.splice(DEGREE), left.values.splice(DEGREE));
    if (left.children !== null) right.children = left.children.splice(DEGREE);
    this.keys.splice(i, 0, left.keys.pop());
    this.values.splice(i, 0, left.values.pop());
    this.children.splice(i + 1, 0, right);
  }

  mergeChildren(i) {
    const left = this.children[i];
    const [right] = this.children.splice(i + 1, 1);
    left.keys.push(...this.keys.splice(i, 1), ...right.keys);
    left.values.push(...this.values.splice(i, 1), ...right.values);
    if (left.children !== null) left.children.push(...right.children);
    return left;
  }

  readyChild(i) {
    const { keys, values, children } = this;
    const child = children[i];
    if (child.keys.length >= DEGREE) return child;
    if (i > 0 && children[i - 1].keys.length >= DEGREE) {
      const donor = children[i - 1];
      child.keys.unshift(keys[i - 1]);
      child.values.unshift(values[i - 1]);
      keys[i - 1] = donor.keys.pop();
      values[i - 1] = donor.values.pop();
      if (donor.children !== null) child.children.unshift(donor.children.pop());
      return child;
    }
    if (i < keys.length && children[i + 1].keys.length >= DEGREE) {
      const donor = children[i + 1];
      child.keys.push(keys[i]);
      child.values.push(values[i]);
      keys[i] = donor.keys.shift();
      values[i] = donor.values.shift();
      if (donor.children !== null) child.children.push(donor.children.shift());
      return child;
    }
    return this.mergeChildren(i < keys.length ? i : i - 1);
  }

  delete(key) {
    const { keys, values, children } = this;
    const i = this.find(key);
    const found = i < keys.length && keys[i] === key;
    if (children === null) {
      if (!found) throw new Error(`no key ${key}`);
      keys.splice(i, 1);
      values.splice(i, 1);
    } else if (!found) {
      this.readyChild(i).delete(key);
    } else if (children[i].keys.length >= DEGREE) {
      [keys[i], values[i]] = children[i].last();
      children[i].delete(keys[i]);
    } else if (children[i + 1].keys.length >= DEGREE) {
      [keys[i], values[i]] = children[i + 1].first();
      children[i + 1].delete(keys[i]);
    } else {
      this.mergeChildren(i).delete(key);
    }
  }

  first() {
    let node = this;
    while (node.children !== null) node = node.children[0];
    return [node.keys[0], node.values[0]];
  }

  last() {
    let node = this;
    while (node.children !== null) node = node.children.at(-1);
    return [node.keys.at(-1), node.values.at(-1)];
  }

  *items(low, high) {
    for (let i = this.find(low); ; i++) {
      if (this.children !== null) yield* this.children[i].items(low, high);
      if (i === this.keys.length || this.keys[i] >= high) return;
      yield [this.keys[i], this.values[i]];
    }
  }
}

class BTree {
  constructor() {
    this.root = new Node([], []);
    this.size = 0;
  }

  get(key) {
    let node = this.root;
    while (node !== null) {
      const i = node.find(key);
      if (i < node.keys.length && node.keys[i] === key) return node.values[i];
      node = node.children === null ? null : node.children[i];
    }
  }

  has(key) {
    return this.get(key) !== undefined;
  }

  set(key, value) {
    if (this.root.isFull()) {
      this.root = new Node([], [], [this.root]);
      this.root.splitChild(0);
    }
    let node = this.root;
    while (true) {
      const i = node.find(key);
      if (i < node.keys.length && node.keys[i] === key) {
        node.values[i] = value;
        return;
      }
      if (node.children === null) {
        node.keys.splice(i, 0, key);
        node.values.splice(i, 0, value);
        this.size++;
        return;
      }
      if (node.children[i].isFull()) node.splitChild(i);
      else node = node.children[i];
    }
  }

  delete(key) {
    this.root.delete(key);
    this.size--;
    if (this.root.keys.length === 0 && this.root.children !== null) this.root = this.root.children[0];
  }

  items(low, high) {
    return this.root.items(low, high);
  }
}

measure(() => {
  const random = new Random(99);
  const tree = new BTree();
  const keys = Array.from({ length: 20_000 }, () => random.next() % 1_000_000);
  keys.forEach((key, n) => {
    tree.set(key, n);
  });
  let checksum = tree.size;
  for (const key of keys) checksum += tree.get(key) + Number(tree.has(key + 1));
  for (let low = 0; low < 1_000_000; low += 50_000) {
    for (const [key, value] of tree.items(low, low + 20_000)) {
      checksum = (checksum * 31 + key + value) % 1_000_003;
    }
  }
  for (let i = 0; i < keys.length; i += 2) if (tree.has(keys[i])) tree.delete(keys[i]);
  for (const [key, value] of tree.items(0, 1_000_000)) checksum = (checksum * 31 + key + value) % 1_000_003;
  return `${tree.size} ${checksum}`;
});
