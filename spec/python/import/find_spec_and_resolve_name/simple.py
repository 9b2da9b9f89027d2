print("simple is imported")
