print("a=b=c".partition("="), "a=b=c".rpartition("="), "abc".partition("="))
print("abc".rpartition("="), "=".partition("="), "".partition("x"))
print("a--b".partition("--"))
for separator in "", 5, None:
    try:
        "abc".partition(separator)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
