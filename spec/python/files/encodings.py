import os

name = "encoded.txt"
text = "aé€😀\n"
for encoding in "utf-8", "utf-16", "utf-16-le", "latin-1", "ascii", "utf-8-sig", "cp1252":
    try:
        with open(name, "w", encoding=encoding) as file:
            file.write(text)
        with open(name, "rb") as file:
            print(encoding, file.read().hex())
        with open(name, encoding=encoding) as file:
            print(file.read() == text, file.encoding, file.errors)
    except UnicodeEncodeError as error:
        print(encoding, error)
with open(name, "w", encoding="ascii", errors="replace") as file:
    file.write(text)
with open(name) as file:
    print(file.read())
with open(name, "wb") as file:
    file.write(b"ok\xff\xfe")
try:
    with open(name, encoding="utf-8") as file:
        file.read()
except UnicodeDecodeError as error:
    print(error)
with open(name, encoding="utf-8", errors="ignore") as file:
    print(file.read())
with open(name, encoding="utf-8", errors="surrogateescape") as file:
    print(ascii(file.read()))
try:
    open(name, encoding="no-such-codec")
except LookupError as error:
    print(error)
os.remove(name)
