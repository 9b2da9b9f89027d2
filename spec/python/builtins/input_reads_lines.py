print(repr(input()))
print(repr(input("prompt> ")))
print(repr(input("é: ")))
import sys

print(repr(sys.stdin.readline()))
print(sys.stdin.read().splitlines())
try:
    input("more? ")
except EOFError as error:
    print(type(error).__name__, error)
