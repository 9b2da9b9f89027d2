import __main__

print(__name__, __main__.x, __main__.__name__)
if __name__ == "__main__":
    print("never")
