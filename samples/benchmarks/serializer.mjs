import { measure } from "./harness.mjs";

const [MARK, STOP, NONE, TRUE, FALSE, INT, BIG, FLOAT, TEXT, BYTES] = Buffer.from("(.NTFiIfub");
const [LIST, TUPLE, DICT, SET, APPEND, SET_ITEMS, ADD_ITEMS, OBJECT, STATE, PUT, GET] =
  Buffer.from("]t}saSAoOpg");

class Tuple {
  constructor(...items) {
    this.items = items;
  }
}

class Point {
  constructor(x, y) {
    this.x = x;
    this.y = y;
  }
}

class Order {
  constructor(number, customer, lines) {
    this.number = number;
    this.customer = customer;
    this.lines = lines;
    this.paid = number % 2 === 0;
  }

  getState() {
    return new Map([
      ["number", this.number],
      ["customer", this.customer],
      ["lines", this.lines],
    ]);
  }

  setState(state) {
    this.number = state.get("number");
    this.customer = state.get("customer");
    this.lines = state.get("lines");
    this.paid = this.number % 2 === 0;
  }
}

const CLASSES = new Map([
  ["Point", Point],
  ["Order", Order],
]);

class Writer {
  constructor() {
    this.out = [];
    this.memo = new Map();
  }

  write(value) {
    const number = this.memo.get(value);
    if (number !== undefined) {
      this.out.push(GET);
      this.writeSize(number);
    } else if (value === null) this.out.push(NONE);
    else if (value === true) this.out.push(TRUE);
    else if (value === false) this.out.push(FALSE);
    else if (typeof value === "number") this.writeNumber(value);
    else if (typeof value === "string") this.writeText(value);
    else if (value instanceof Uint8Array) this.writeBytes(value);
    else if (Array.isArray(value)) this.writeList(value);
    else if (value instanceof Tuple) this.writeTuple(value);
    else if (value instanceof Map) this.writeMap(value);
    else if (value instanceof Set) this.writeSet(value);
    else this.writeObject(value);
  }

  remember(value) {
    const number = this.memo.size;
    this.memo.set(value, number);
    this.out.push(PUT);
    this.writeSize(number);
  }

  writeSize(size) {
    while (size > 127) {
      this.out.push((size % 128) | 128);
      size = Math.floor(size / 128);
    }
    this.out.push(size);
  }

  writeChunk(code, bytes) {
    this.out.push(code);
    this.writeSize(bytes.length);
    for (const byte of bytes) this.out.push(byte);
  }

  writeNumber(value) {
    if (!Number.isInteger(value)) {
      let denominator = 1;
      while (!Number.isInteger(value)) {
        value *= 2;
        denominator *= 2;
      }
      this.out.push(FLOAT);
      this.writeSize(value);
      this.writeSize(denominator);
    } else if (value >= -(2 ** 31) && value < 2 ** 31) {
      this.out.push(INT);
      this.writeSize(value < 0 ? -2 * value - 1 : 2 * value);
    } else {
      this.writeChunk(BIG, Buffer.from(String(value)));
    }
  }

  writeText(value) {
    this.writeChunk(TEXT, Buffer.from(value));
    this.remember(value);
  }

  writeBytes(value) {
    this.writeChunk(BYTES, value);
  }

  writeList(value) {
    this.out.push(LIST);
    this.remember(value);
    this.out.push(MARK);
    for (const item of value) this.write(item);
    this.out.push(APPEND);
  }

  writeTuple(value) {
    this.out.push(MARK);
    for (const item of value.items) this.write(item);
    this.out.push(TUPLE);
    this.remember(value);
  }

  writeMap(value) {
    this.out.push(DICT);
    this.remember(value);
    this.out.push(MARK);
    for (const [key, item] of value) {
      this.write(key);
      this.write(item);
    }
    this.out.push(SET_ITEMS);
  }

  writeSet(value) {
    this.out.push(SET);
    this.remember(value);
    this.out.push(MARK);
    for (const item of [...value].sort((a, b) => a - b)) this.write(item);
    this.out.push(ADD_ITEMS);
  }

  writeObject(value) {
    const { name } = value.constructor;
    if (!CLASSES.has(name)) throw new TypeError(`${name} cannot be written`);
    this.write(name);
    this.out.push(OBJECT);
    this.remember(value);
    this.write(value.getState ? value.getState() : new Map(Object.entries(value)));
    this.out.push(STATE);
  }
}

class Reader {
  constructor(source) {
    this.source = source;
    this.at = 0;
    this.stack = [];
    this.marks = [];
    this.memo = [];
  }

  read() {
    const { source, stack, marks, memo } = this;
    while (true) {
      switch (source[this.at++]) {
        case STOP:
          return stack.pop();
        case MARK:
          marks.push(stack.length);
          break;
        case NONE:
          stack.push(null);
          break;
        case TRUE:
          stack.push(true);
          break;
        case FALSE:
          stack.push(false);
          break;
        case INT:
          stack.push(this.readInt());
          break;
        case BIG:
          stack.push(Number(this.readChunk().toString()));
          break;
        case FLOAT:
          stack.push(this.readSize() / this.readSize());
          break;
        case TEXT:
          stack.push(this.readChunk().toString());
          break;
        case BYTES:
          stack.push(this.readChunk());
          break;
        case LIST:
          stack.push([]);
          break;
        case DICT:
          stack.push(new Map());
          break;
        case SET:
          stack.push(new Set());
          break;
        case TUPLE:
          stack.push(new Tuple(...this.sinceMark()));
          break;
        case APPEND: {
          const items = this.sinceMark();
          for (const item of items) stack.at(-1).push(item);
          break;
        }
        case SET_ITEMS: {
          const items = this.sinceMark();
          for (let i = 0; i < items.length; i += 2) stack.at(-1).set(items[i], items[i + 1]);
          break;
        }
        case ADD_ITEMS: {
          const items = this.sinceMark();
          for (const item of items) stack.at(-1).add(item);
          break;
        }
        case OBJECT:
          stack.push(Object.create(CLASSES.get(stack.pop()).prototype));
          break;
        case STATE:
          this.setState(stack.pop(), stack.at(-1));
          break;
        case PUT:
          this.readSize();
          memo.push(stack.at(-1));
          break;
        case GET:
          stack.push(memo[this.readSize()]);
          break;
        default:
          throw new Error(`no opcode ${source[this.at - 1]}`);
      }
    }
  }

  readSize() {
    let size = 0;
    let scale = 1;
    while (true) {
      const byte = this.source[this.at++];
      size += (byte & 127) * scale;
      if (byte < 128) return size;
      scale *= 128;
    }
  }

  readInt() {
    const size = this.readSize();
    return size % 2 === 0 ? size / 2 : -(size + 1) / 2;
  }

  readChunk() {
    const size = this.readSize();
    const start = this.at;
    this.at = start + size;
    return this.source.subarray(start, this.at);
  }

  sinceMark() {
    return this.stack.splice(this.marks.pop());
  }

  setState(state, target) {
    if (target.setState) target.setState(state);
    else for (const [name, value] of state) target[name] = value;
  }
}

function dumps(value) {
  const writer = new Writer();
  writer.write(value);
  writer.out.push(STOP);
  return Buffer.from(writer.out);
}

function loads(source) {
  return new Reader(source).read();
}

function sample(length) {
  const range = (count, map) => Array.from({ length: count }, (_, n) => map(n));
  const customers = range(
    7,
    n =>
      new Map([
        ["name", `Customer ${n}`],
        ["since", 2000 + n],
        ["où", new Tuple(n + 0.25, -n)],
      ]),
  );
  const orders = range(length, n => {
    const lines = [1, 2, 3, 4].map(k => new Tuple(`item${(n * k) % 50}`, k, n * k * 12345678901));
    return new Order(n, customers[n % 7], lines);
  });
  return new Map([
    ["orders", orders],
    ["shape", range(length, n => new Point(n, -n * 3))],
    ["ids", new Set(range(length, n => n))],
    ["raw", Uint8Array.from({ length: 256 }, (_, n) => n)],
    ["none", null],
    ["on", true],
  ]);
}

measure(() => {
  let data = sample(400);
  data.set("self", data);
  let source = Buffer.alloc(0);
  for (let round = 0; round < 4; round++) {
    source = dumps(data);
    data = loads(source);
  }
  let checksum = 0;
  for (const byte of source) checksum = (checksum * 31 + byte) % 1_000_003;
  const orders = data.get("orders");
  const last = orders.at(-1);
  const same = data.get("self") === data && last.customer === orders.at(-8).customer;
  const sum = [...data.get("ids")].reduce((total, ident) => total + ident, 0);
  const flags = Number(last.paid) + Number(same);
  return `${source.length} ${checksum} ${last.lines.at(-1).items[2]} ${sum} ${flags}`;
});
