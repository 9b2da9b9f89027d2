import { measure } from "./harness.mjs";

const SOURCE = `
let total = 0;
let n = 0;
while n < 1200 {
    let square = n * n;
    if square % 3 == 0 { total = total + square / 3; }
    else { total = total - (n + 1) * 2; }
    let k = 0;
    while k < 5 { total = total + k; k = k + 1; }
    n = n + 1;
}
total;
`;

const PRECEDENCE = new Map(Object.entries({ "==": 1, "<": 1, "+": 2, "-": 2, "*": 3, "/": 3, "%": 3 }));
const KEYWORDS = new Set(["let", "if", "else", "while"]);

const isSpace = char => char === " " || char === "\n";
const isDigit = char => char >= "0" && char <= "9";
const isLetter = char => (char >= "a" && char <= "z") || (char >= "A" && char <= "Z");

function* tokenize(text) {
  let at = 0;
  while (at < text.length) {
    const char = text[at];
    if (isSpace(char)) {
      at++;
      continue;
    }
    const start = at;
    if (isDigit(char)) {
      while (at < text.length && isDigit(text[at])) at++;
      yield { kind: "number", value: Number(text.slice(start, at)) };
    } else if (isLetter(char)) {
      while (at < text.length && (isLetter(text[at]) || isDigit(text[at]))) at++;
      const word = text.slice(start, at);
      yield { kind: KEYWORDS.has(word) ? "keyword" : "name", value: word };
    } else {
      at += text.startsWith("==", at) ? 2 : 1;
      yield { kind: "sign", value: text.slice(start, at) };
    }
  }
  yield { kind: "end", value: null };
}

class Literal {
  constructor(value) {
    this.value = value;
  }

  run() {
    return this.value;
  }
}

class Name {
  constructor(name) {
    this.name = name;
  }

  run(scope) {
    return scope.get(this.name);
  }
}

class Assign {
  constructor(name, value) {
    this.name = name;
    this.value = value;
  }

  run(scope) {
    const value = this.value.run(scope);
    scope.set(this.name, value);
    return value;
  }
}

class Binary {
  constructor(sign, left, right) {
    this.sign = sign;
    this.left = left;
    this.right = right;
  }

  run(scope) {
    const left = this.left.run(scope);
    const right = this.right.run(scope);
    switch (this.sign) {
      case "+":
        return left + right;
      case "-":
        return left - right;
      case "*":
        return left * right;
      case "/":
        return Math.floor(left / right);
      case "%":
        return left % right;
      case "<":
        return left < right;
      default:
        return left === right;
    }
  }
}

class Block {
  constructor(body) {
    this.body = body;
  }

  run(scope) {
    let result = null;
    for (const statement of this.body) result = statement.run(scope);
    return result;
  }
}

class If {
  constructor(test, body, otherwise) {
    this.test = test;
    this.body = body;
    this.otherwise = otherwise;
  }

  run(scope) {
    if (this.test.run(scope)) return this.body.run(scope);
    return this.otherwise ? this.otherwise.run(scope) : null;
  }
}

class While {
  constructor(test, body) {
    this.test = test;
    this.body = body;
  }

  run(scope) {
    while (this.test.run(scope)) this.body.run(scope);
    return null;
  }
}

class Parser {
  constructor(text) {
    this.tokens = [...tokenize(text)];
    this.at = 0;
  }

  peek() {
    return this.tokens[this.at].value;
  }

  take() {
    return this.tokens[this.at++];
  }

  expect(text) {
    const { value } = this.take();
    if (value !== text) throw new SyntaxError(`expected ${text}, found ${value}`);
  }

  block(end) {
    const body = [];
    while (this.peek() !== end) body.push(this.statement());
    this.take();
    return new Block(body);
  }

  braces() {
    this.expect("{");
    return this.block("}");
  }

  statement() {
    if (this.peek() === "while") {
      this.take();
      return new While(this.expression(), this.braces());
    }
    if (this.peek() === "if") {
      this.take();
      const test = this.expression();
      const body = this.braces();
      if (this.peek() !== "else") return new If(test, body, null);
      this.take();
      return new If(test, body, this.braces());
    }
    if (this.peek() === "let") this.take();
    let result = this.expression();
    if (this.peek() === "=") {
      this.take();
      result = new Assign(result.name, this.expression());
    }
    this.expect(";");
    return result;
  }

  expression(binding = 0) {
    let left = this.operand();
    while (true) {
      const power = PRECEDENCE.get(this.peek()) ?? 0;
      if (power <= binding) return left;
      const sign = this.take().value;
      left = new Binary(sign, left, this.expression(power));
    }
  }

  operand() {
    const { kind, value } = this.take();
    if (kind === "number") return new Literal(value);
    if (kind === "name") return new Name(value);
    if (value !== "(") throw new SyntaxError(`unexpected ${value}`);
    const inner = this.expression();
    this.expect(")");
    return inner;
  }
}

measure(() => {
  let checksum = 0;
  for (let n = 0; n < 11; n++) {
    const program = new Parser(SOURCE.repeat(3)).block(null);
    checksum += program.run(new Map());
  }
  return checksum;
});
