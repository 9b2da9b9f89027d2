def run(n, bind_at):
    seen = 0
    for i in range(n):
        if i == bind_at:
            value = i
        try:
            seen += value
        except UnboundLocalError:
            seen -= 1
        if i == bind_at + 100:
            del value
    return seen


print(run(2000, 500))
name = 1
total = 0
for i in range(2000):
    if i == 1000:
        del name
    try:
        total += name
    except NameError:
        total += 1000
print(total)
