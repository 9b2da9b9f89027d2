print("stock is imported")
count = 7
