print(0, 1_000_000, 0x_ff, 0XFF, 0o17, 0O1_7, 0b1010, 0B_11, 00, 0_0)
print(1.5, 1., .5, 1e3, 1E-3, 1_0.2_5e1_0, 0e0, 1e400, 00.5, 012.5, 09e1)
print(3j, 1.5J, 0j, 1_0j, 1e2j, .5j, 5 .real, 5.0.real)
print(-5, +5, ~5, - -5, -0, -0.0)
for source in "0777", "1__0", "1_", "0x", "0b2", "0o8", "1e", "1_.5", "0_x1", "0b", "1.e_5", "9a":
    try:
        print(eval(source))
    except SyntaxError as error:
        print(source, error.msg)
