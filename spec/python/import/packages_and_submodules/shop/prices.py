print("prices are imported")
tea = 3
