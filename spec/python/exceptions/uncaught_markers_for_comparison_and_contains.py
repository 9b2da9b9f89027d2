items = [1]
flag = 1 < 2 < "3" and 5 in items
