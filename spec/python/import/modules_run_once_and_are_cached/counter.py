"""A module that counts."""

print("running", __name__)
value = 0


def bump():
    global value
    value += 1
