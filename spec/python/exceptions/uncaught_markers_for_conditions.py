x = None
while x is None:
    if x > 5 or not x:
        break
