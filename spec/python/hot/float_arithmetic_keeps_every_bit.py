x = 0.1
for i in range(2000):
    x = x * 1.0000001 + 0.1 / (i + 1) - x / 7
print(repr(x))
total = 0.0
for i in range(1, 3000):
    total += 1 / i**2
print(repr(total))


def mandelbrot(cx, cy):
    x = y = 0.0
    for n in range(50):
        if x * x + y * y > 4.0:
            return n
        x, y = x * x - y * y + cx, 2.0 * x * y + cy
    return 50


print(sum(mandelbrot(x / 20 - 2, y / 15 - 1) for x in range(60) for y in range(30)))
y = 1e308
for i in range(5):
    y *= 10
print(y, -y, y - y)
z = 1.0
for i in range(1100):
    z /= 2
print(z, repr(z * 2))
