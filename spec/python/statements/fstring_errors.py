x = 5
for source in (
    "f'{x:d'",
    "f'{}'",
    "f'{x!z}'",
    "f'{x!}'",
    "f'}'",
    "f'{x'",
    "f'{x y}'",
    "f'{*}'",
    "f'{lambda x: 1}'",
    "f'{x:{y'",
    "f'{!r}'",
    "f'{x!r s}'",
    "f'{x =!}'",
    "f'{a b}'",
    "f'{(}'",
    "f'{1:{}}'",
):
    try:
        compile(source, "<s>", "eval")
        print(source, "compiles")
    except SyntaxError as error:
        print(source, "->", error.msg)
try:
    print(f"{x:s}")
except ValueError as error:
    print(error)
try:
    print(f"{[]:5}")
except TypeError as error:
    print(error)
