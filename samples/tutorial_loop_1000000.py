import time

start = time.time()
total = 0
for n in range(1, 1_000_000 + 1):
    total += n
print(total)
print(f"{time.time() - start:.6f} seconds")
