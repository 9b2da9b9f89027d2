def parts():
    yield "a"
    raise KeyError("parts")


print(",".join(parts()))
