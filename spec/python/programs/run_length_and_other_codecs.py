from itertools import groupby


def compress(text):
    return "".join(
        f"{len(run)}{char}" if len(run := list(group)) > 1 else char for char, group in groupby(text)
    )


def expand(text):
    count, result = "", []
    for char in text:
        if char.isdigit():
            count += char
        else:
            result.append(char * int(count or 1))
            count = ""
    return "".join(result)


def base64(data):
    alphabet = bytes(range(65, 91)) + bytes(range(97, 123)) + b"0123456789+/"
    out = bytearray()
    for at in range(0, len(data), 3):
        block = data[at : at + 3]
        bits = int.from_bytes(block + bytes(3 - len(block)))
        out += bytes(alphabet[bits >> shift & 63] for shift in (18, 12, 6, 0))[: len(block) + 1].ljust(
            4, b"="
        )
    return out.decode()


def crc32(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xEDB88320 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF


def roman(n):
    values = {
        1000: "M",
        900: "CM",
        500: "D",
        400: "CD",
        100: "C",
        90: "XC",
        50: "L",
        40: "XL",
        10: "X",
        9: "IX",
        5: "V",
        4: "IV",
        1: "I",
    }
    result = ""
    for value, letters in values.items():
        result += letters * (n // value)
        n %= value
    return result


print(compress("aaabccddddde"), expand("3a1b2c10d"), expand(compress("wwwwbbbw")) == "wwwwbbbw")
print(base64(b"Hello, stackless!"), base64(b""), base64(b"\xff\xfe"), base64("é😀".encode()))
print(hex(crc32(b"123456789")), hex(crc32(b"")), [roman(n) for n in (4, 1994, 3999, 2026)])
print("".join(chr((ord(c) - 97 + 13) % 26 + 97) if c.islower() else c for c in "uryyb, jbeyq"))
print(bin(0b1011 ^ 0b1011 >> 1), [n ^ n >> 1 for n in range(8)], bytes(a ^ b for a, b in zip(b"key", b"txt")))
