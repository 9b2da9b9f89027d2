import os

name = "large.txt"
with open(name, "w") as file:
    for n in range(20_000):
        file.write(f"line {n}\n")
with open(name) as file:
    lines = file.read().split("\n")
print(len(lines), lines[12_345], repr(lines[-1]))
with open(name) as file:
    print(sum(int(line.split()[1]) for line in file))
with open(name, "rb") as file:
    print(sum(file.read()) % 1000, file.seek(100_000), file.readline(), file.read(10))
os.remove(name)
