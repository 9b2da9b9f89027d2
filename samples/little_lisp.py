"""An interpreter for a small Lisp, with closures, and numbers as large as they get."""

import operator
import sys


def read(text):
    """Turn source text into nested lists of names and numbers."""
    stack = [[]]
    for token in text.replace("(", " ( ").replace(")", " ) ").split():
        match token:
            case "(":
                stack.append([])
            case ")":
                done = stack.pop()
                stack[-1].append(done)
            case _:
                stack[-1].append(int(token) if token.lstrip("-").isdigit() else token)
    return stack[0]


class Scope(dict):
    def __init__(self, names, values, outer=None):
        super().__init__(zip(names, values))
        self.outer = outer

    def __missing__(self, name):
        if self.outer is None:
            raise NameError(f"unknown name {name!r}")
        return self.outer[name]


def evaluate(form, scope):
    match form:
        case int():
            return form
        case str():
            return scope[form]
        case ["define", [name, *parameters], body]:
            scope[name] = evaluate(["lambda", parameters, body], scope)
        case ["define", name, value]:
            scope[name] = evaluate(value, scope)
        case ["lambda", parameters, body]:
            return lambda *arguments: evaluate(body, Scope(parameters, arguments, scope))
        case ["if", test, then, otherwise]:
            return evaluate(then if evaluate(test, scope) else otherwise, scope)
        case [function, *arguments]:
            return evaluate(function, scope)(*[evaluate(argument, scope) for argument in arguments])


BUILTINS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "<": operator.lt, "=": operator.eq}

PROGRAM = """
(define (factorial n) (if (< n 2) 1 (* n (factorial (- n 1)))))
(factorial 30)

(define (compose f g) (lambda (x) (f (g x))))
(define (increment n) (+ n 1))
(define (double n) (* n 2))
((compose double increment) 20)

(define (count-down n) (if (= n 0) 0 (count-down (- n 1))))
(count-down 50000)

(define (adder n) (lambda (m) (+ n m)))
((adder 3) forty)
"""

sys.setrecursionlimit(10_000_000)
world = Scope(BUILTINS.keys(), BUILTINS.values())
for form in read(PROGRAM):
    try:
        result = evaluate(form, world)
    except NameError as error:
        print("error:", error)
    else:
        if result is not None:
            print(result)
