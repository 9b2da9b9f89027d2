def check(value):
    assert value > 0, f"value is {value}"


check(1)
check(-1)
