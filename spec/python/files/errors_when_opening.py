import os

for arguments in (
    ("missing.txt",),
    ("missing/also.txt", "w"),
    (".",),
    ("x", "q"),
    ("x", "rw"),
    ("x", ""),
    ("x", "b"),
    ("x", "rbt"),
    ("x", "r+w"),
    ("x", "U"),
    (5.5,),
    (None,),
    ("a\0b",),
    ("x", 5),
):
    try:
        open(*arguments)
    except OSError as error:
        print(arguments, type(error).__name__, error.strerror, error.filename)
    except (ValueError, TypeError) as error:
        print(arguments, type(error).__name__, error)
for keywords in (
    {"mode": "rb", "encoding": "utf-8"},
    {"mode": "rb", "newline": ""},
    {"mode": "rb", "errors": "x"},
    {"mode": "r", "encoding": 5},
    {"wrong": 1},
):
    try:
        open("x.txt", **keywords)
    except (ValueError, TypeError) as error:
        print(keywords, type(error).__name__, error)
with open("exclusive.txt", "x") as file:
    file.write("made")
try:
    open("exclusive.txt", "x")
except FileExistsError as error:
    print(error.strerror, error.filename)
os.remove("exclusive.txt")
