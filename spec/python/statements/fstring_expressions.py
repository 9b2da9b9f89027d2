name, n, items = "Ada", 42, [1, 2]
print(f"{name} {n} {items}")
print(f"{n + 1} {n if n else 0} {items[0]} {name.upper()} {(lambda x: x * 2)(3)}")
print(f"{{}} {{{n}}} {{n}}")
print(f"{'nested'} {"same quotes"} {f"{n}"} {f'{f"{n}"}'}")
print(f"{ n }" f"|{n:5}|" "plain {n}")
print(f"{'a' 'b'} {[c for c in 'xy']} { {'k': 1}['k'] }")
print(f"{n!r:>5} {name!s} {name!r} {'é'!a}")
print(f"{(w := 5)} {w}")
print(f"{
    n  # a comment
}")
print(f"""{
    name
    + '!'
}
second line""")
print(f"{1, 2} {*items, 3} {n:}")
print(rf"\n{n}\t", f"\x41\u00e9\N{BULLET}", fr"{n}\\")
print(f"{'\n'.join('ab')!r} {'\\'}")
