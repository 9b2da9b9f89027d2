total = 1 + \
    2 + \
    3
print(total)
items = [
    1,  # a comment
    2,

    3,
]
print(items)
if total == 6 and \
        items:
    print("joined")
text = "a\
b"
print(text)
print(
    "several"
    " strings "
    'joined' r"\n" f"{total}"
)
