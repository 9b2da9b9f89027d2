import sys

print("running")
if getattr(sys, "attempts", 0) < 1:
    raise ValueError("not yet")
value = "finally"
