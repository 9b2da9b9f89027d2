r = range(10**18, 10**19, 10**17)
print(len(r), r[5], r[-1], 10**18 + 10**17 in r, 10**18 + 1 in r)
print(r.index(10**18 + 3 * 10**17), list(r[:3]), r[10:20:5], sum(r))
big = range(2**70)
print(big[2**69], 2**69 in big, big[-1], big[5:8], -1 in big, next(iter(big)))
print(range(2**70, 2**70 + 2)[1], bool(big))
try:
    len(big)
except OverflowError as error:
    print("too long for len")
iterator = iter(range(3))
print(next(iterator), iterator.__length_hint__(), list(iterator), type(iter(range(1))).__name__)
