print("shop is imported")
name = "the shop"
