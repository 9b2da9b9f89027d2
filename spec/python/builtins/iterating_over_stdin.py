import sys

for line in sys.stdin:
    print(repr(line))
    if line.startswith("stop"):
        break
print(sys.stdin.readlines(), sys.stdin.read())
