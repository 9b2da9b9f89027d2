x, text = 7, "hi"
print(f"{x=} {x = } {x+1=} { x =}")
print(f"{text=} {text=!s} {text=:>5} {text=!r:>6}")
print(f"{x=:03} {len(text)=} {text.upper()=}")
print(f"{x == 7} {x == 7 = } {(x != 7)=} {x <= 8=}")
print(f"{[1, 2][0]=} {(lambda: 5)()=}")
print(f"{
    x
    =}")
