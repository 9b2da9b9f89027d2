a, b = 3 + 4j, 1 - 2j
print(a + b, a - b, a * b, a / b, -a, +a, abs(a), a == 3 + 4j, a != b)
print(a.conjugate(), a.real, a.imag)
print(a + 1, 2 * a, a - 0.5, a / 2, 1 / a, a**2, a**0, a**-1, a**0.5, 2**a)
print(0j**0, pow(a, 2), bool(0j), bool(1j))
for source in (
    "a < b",
    "a // b",
    "a % b",
    "divmod(a, b)",
    "int(a)",
    "float(a)",
    "1 / 0j",
    "0j ** -1",
    "pow(a, 2, 3)",
    "round(a)",
    "~a",
    "a & 1",
    "a > 1",
):
    try:
        print(eval(source))
    except (TypeError, ValueError, ZeroDivisionError) as error:
        print(source, "|", error)
print(sum([a, b]), hash(1 + 0j) == hash(1), 1 + 0j == 1, {1: "x"}[1 + 0j])
print(a in [3 + 4j], complex(a) is a)
