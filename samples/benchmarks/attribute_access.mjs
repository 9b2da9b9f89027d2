import { measure } from "./harness.mjs";

class Account {
  static opened = 0;

  constructor(owner, balance) {
    this.owner = owner;
    this.balance = balance;
    this.changes = 0;
  }

  get rate() {
    return 3;
  }
}

class Node {
  constructor(key) {
    this.key = key;
    this.left = null;
    this.right = null;
  }
}

class Record {}

function runBank(rounds) {
  const accounts = Array.from({ length: 20 }, (_, n) => new Account(n, n * 100));
  for (let n = 0; n < rounds; n++) {
    const source = accounts[n % 20];
    const target = accounts[(n * 7) % 20];
    const amount = n % 50;
    source.balance -= amount;
    target.balance += amount + source.rate;
    source.changes++;
    Account.opened++;
  }
  return accounts.reduce((sum, { balance, changes }) => sum + balance * changes, 0);
}

function buildTree(count) {
  const root = new Node(Math.floor(count / 2));
  let key = 1;
  for (let n = 0; n < count; n++) {
    key = (Math.imul(key, 1103515245) + 12345) & 0x7fffffff;
    let node = root;
    while (true) {
      const side = key < node.key ? "left" : "right";
      if (node[side] === null) {
        node[side] = new Node(key);
        break;
      }
      node = node[side];
    }
  }
  return root;
}

function depth(node) {
  return node === null ? 0 : 1 + Math.max(depth(node.left), depth(node.right));
}

function grow(count) {
  let total = 0;
  for (let n = 0; n < count; n++) {
    const record = new Record();
    record.a = n;
    record.b = n + 1;
    if (n % 3 === 0) record.c = n;
    total += record.a + record.b + (record.c ?? 0);
  }
  return total;
}

measure(() => runBank(250_000) + depth(buildTree(15_000)) + grow(150_000));
