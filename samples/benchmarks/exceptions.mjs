import { measure } from "./harness.mjs";

// Not errors of JavaScript's: collecting their stacks as text takes longer than all the rest.
class Missing {
  constructor(key) {
    this.key = key;
  }
}

class ConversionError {
  constructor(text) {
    this.text = text;
  }
}

class Bottom {}

class Ledger {
  constructor() {
    this.depth = 0;
    this.closed = 0;
  }

  run(body) {
    this.depth++;
    try {
      body();
    } catch (error) {
      if (!(error instanceof Missing)) throw error;
    } finally {
      this.depth--;
      this.closed++;
    }
  }
}

function untroubled(count) {
  let total = 0;
  for (let n = 0; n < count; n++) {
    try {
      total += n;
    } catch {
      total = 0;
    } finally {
      total--;
    }
  }
  return total;
}

function lookUp(table, key) {
  const value = table.get(key);
  if (value === undefined) throw new Missing(key);
  return value;
}

function dig(depth) {
  if (depth === 0) throw new Bottom();
  try {
    dig(depth - 1);
  } finally {
    depth--;
  }
}

function toInteger(text) {
  const number = Number(text);
  if (Number.isNaN(number)) throw new ConversionError(text);
  return number;
}

measure(() => {
  let total = untroubled(500_000);
  const table = new Map();
  for (let n = 0; n < 100; n += 2) table.set(n, n);
  for (let n = 0; n < 150_000; n++) {
    try {
      total += lookUp(table, n % 100);
    } catch (error) {
      if (!(error instanceof Missing)) throw error;
      total -= error.key;
    }
  }
  for (let n = 0; n < 3000; n++) {
    try {
      dig(20);
    } catch (error) {
      if (!(error instanceof Bottom)) throw error;
      total++;
    }
  }
  const ledger = new Ledger();
  for (let n = 0; n < 80_000; n++) ledger.run(() => lookUp(table, n % 3));
  for (let n = 0; n < 60_000; n++) {
    try {
      total += toInteger(n % 2 === 1 ? "12x" : "12");
    } catch (error) {
      if (!(error instanceof ConversionError)) throw error;
      total++;
    }
  }
  return total + ledger.closed;
});
