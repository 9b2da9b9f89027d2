total = 0
for item in 5:
    total += item
