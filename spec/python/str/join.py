print(",".join(["a", "b"]), "".join("xyz"), "-".join([]), "-".join(["one"]))
print(", ".join(str(n) for n in range(3)), "ab".join("12"))
print(" ".join({"k": 1, "l": 2}), "é".join(["😀", "b"]))
for action in (
    lambda: "".join([1]),
    lambda: "".join(["a", None]),
    lambda: "".join(5),
    lambda: "".join(["a", b"b"]),
    lambda: ",".join("a", "b"),
    lambda: "".join(None),
):
    try:
        action()
    except TypeError as error:
        print(error)
