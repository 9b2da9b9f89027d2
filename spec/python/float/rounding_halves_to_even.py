for x in 0.5, 1.5, 2.5, -0.5, -1.5, 2.675, 1.005, 1e16 + 0.5, 0.49999999999999994, 5e-324, 1234.5678:
    print(x, round(x), round(x, 0), round(x, 1), round(x, 2), round(x, -1))
    print(round(x, -2), round(x, 400), round(x, -400))
print(round(2.5, None), type(round(2.5)), type(round(2.5, 0)), round(1e20))
print(round(-0.4), round(-0.4, 0), round(1e300, -300), round(0.15, 1))
print(round(0.25, 1), round(0.35, 1))
try:
    round(1.7e308, -308)
except OverflowError as error:
    print(error)
