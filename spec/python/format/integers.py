n = 1234567
for spec in "", "d", "10", "<10", ">10", "^10", "*^11", "010", "+", "-", " ", "+010", "=+10", "x=10", ",", "_", "15,", "015,", "+_", "x", "X", "#x", "#X", "#010x", "_x", "o", "#o", "b", "#b", "_b", "#_b", "c", "e", ".2f", "f", "g", "%", ",.1f", "n", "z.1f":
    try:
        print(repr(spec), repr(format(n if spec != "c" else 233, spec)), repr(format(-n if spec != "c" else 0x1F600, spec)))
    except ValueError as error:
        print(repr(spec), "|", error)
