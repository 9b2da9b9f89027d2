"""A small program: tokenizer, parser and evaluator of a little language, running a loop in it."""

from harness import measure

SOURCE = """
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
"""

PRECEDENCE = {"==": 1, "<": 1, "+": 2, "-": 2, "*": 3, "/": 3, "%": 3}


def tokenize(text):
    at = 0
    while at < len(text):
        char = text[at]
        if char.isspace():
            at += 1
            continue
        start = at
        if char.isdigit():
            while at < len(text) and text[at].isdigit():
                at += 1
            yield "number", int(text[start:at])
        elif char.isalpha():
            while at < len(text) and text[at].isalnum():
                at += 1
            word = text[start:at]
            yield ("keyword" if word in ("let", "if", "else", "while") else "name"), word
        else:
            at += 2 if text[at : at + 2] == "==" else 1
            yield "sign", text[start:at]
    yield "end", None


class Number:
    def __init__(self, value):
        self.value = value

    def run(self, scope):
        return self.value


class Name:
    def __init__(self, name):
        self.name = name

    def run(self, scope):
        return scope[self.name]


class Assign:
    def __init__(self, name, value):
        self.name = name
        self.value = value

    def run(self, scope):
        scope[self.name] = value = self.value.run(scope)
        return value


class Binary:
    def __init__(self, sign, left, right):
        self.sign = sign
        self.left = left
        self.right = right

    def run(self, scope):
        left = self.left.run(scope)
        right = self.right.run(scope)
        sign = self.sign
        if sign == "+":
            return left + right
        if sign == "-":
            return left - right
        if sign == "*":
            return left * right
        if sign == "/":
            return left // right
        if sign == "%":
            return left % right
        if sign == "<":
            return left < right
        return left == right


class Block:
    def __init__(self, body):
        self.body = body

    def run(self, scope):
        result = None
        for statement in self.body:
            result = statement.run(scope)
        return result


class If:
    def __init__(self, test, then, otherwise):
        self.test = test
        self.then = then
        self.otherwise = otherwise

    def run(self, scope):
        if self.test.run(scope):
            return self.then.run(scope)
        return self.otherwise.run(scope) if self.otherwise else None


class While:
    def __init__(self, test, body):
        self.test = test
        self.body = body

    def run(self, scope):
        while self.test.run(scope):
            self.body.run(scope)


class Parser:
    def __init__(self, text):
        self.tokens = list(tokenize(text))
        self.at = 0

    def peek(self):
        return self.tokens[self.at][1]

    def take(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def expect(self, text):
        kind, value = self.take()
        if value != text:
            raise SyntaxError(f"expected {text!r}, found {value!r}")

    def block(self, end):
        body = []
        while self.peek() != end:
            body.append(self.statement())
        self.take()
        return Block(body)

    def braces(self):
        self.expect("{")
        return self.block("}")

    def statement(self):
        if self.peek() == "while":
            self.take()
            return While(self.expression(), self.braces())
        if self.peek() == "if":
            self.take()
            test, then, otherwise = self.expression(), self.braces(), None
            if self.peek() == "else":
                self.take()
                otherwise = self.braces()
            return If(test, then, otherwise)
        if self.peek() == "let":
            self.take()
        result = self.expression()
        if self.peek() == "=":
            self.take()
            result = Assign(result.name, self.expression())
        self.expect(";")
        return result

    def expression(self, binding=0):
        left = self.operand()
        while (power := PRECEDENCE.get(self.peek(), 0)) > binding:
            sign = self.take()[1]
            left = Binary(sign, left, self.expression(power))
        return left

    def operand(self):
        kind, value = self.take()
        if kind == "number":
            return Number(value)
        if kind == "name":
            return Name(value)
        if value == "(":
            inner = self.expression()
            self.expect(")")
            return inner
        raise SyntaxError(f"unexpected {value!r}")


def main():
    checksum = 0
    for _ in range(11):
        program = Parser(SOURCE * 3).block(None)
        checksum += program.run({})
    return checksum


if __name__ == "__main__":
    measure(main)
