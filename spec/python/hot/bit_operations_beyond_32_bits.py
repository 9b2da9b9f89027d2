def mix(n):
    state = 0x12345678
    for i in range(n):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        state ^= state >> 3
        state |= 1 << (i % 40)
        state &= (1 << 35) - 1
    return state


print(mix(5000))
total = 0
for i in range(3000):
    total += (-i) & 0xFF
    total ^= -i | 5
    total += ~i
    total += (i << 20) >> 3
    total -= -i >> 1
print(total)
value = 1
for i in range(100):
    value = value << 1 | i & 1
print(value, value >> 90, -value >> 95, value & -value)
h = 5381
for c in "the quick brown fox" * 50:
    h = (h * 33 ^ ord(c)) & 0xFFFFFFFF
print(h)
