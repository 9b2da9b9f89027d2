"""Strings: building, splitting, searching, slicing, formatting, walking over characters."""

from harness import measure


def build_report(rows):
    lines = []
    for n in range(rows):
        lines.append(f"{n:>6} | {n * 7 % 100:<4} | {'item ' + str(n % 9):^10} | {n / 7:8.3f}")
    return "\n".join(lines)


def parse_report(text):
    total = 0
    for line in text.split("\n"):
        fields = [field.strip() for field in line.split("|")]
        if fields[2].startswith("item") and not fields[2].endswith("8"):
            total += int(fields[0]) + int(fields[1])
    return total


def caesar(text, shift):
    result = ""
    for char in text:
        if char.isalpha():
            base = 65 if char.isupper() else 97
            result += chr((ord(char) - base + shift) % 26 + base)
        else:
            result += char
    return result


def count_palindromes(text):
    count = 0
    for length in range(3, 9):
        for start in range(len(text) - length):
            part = text[start : start + length]
            if part == part[::-1]:
                count += 1
    return count


def replace_all(text, rounds):
    for n in range(rounds):
        text = text.replace("ab", "ba") if n % 2 else text.replace("ba", "ab").upper().lower()
    return text.count("ab") + text.find("zz")


def main():
    report = build_report(50_000)
    secret = caesar("Able was I ere I saw Elba. " * 10_000, 3)
    palindromes = count_palindromes("abacabadabacabaeabbacddcab" * 800)
    replaced = replace_all("abracadabra banana " * 500, 900)
    return parse_report(report) + len(report) + secret.count("h") + palindromes + replaced


if __name__ == "__main__":
    measure(main)
