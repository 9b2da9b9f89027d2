print(repr("a\tb".expandtabs()), repr("a\tb".expandtabs(4)))
print(repr("abcd\tb".expandtabs(4)), repr("\t\t".expandtabs(2)))
print(repr("a\nb\tc".expandtabs(4)), repr("a\tb".expandtabs(0)))
print(repr("a\tb".expandtabs(-1)), repr("a\rb\tc".expandtabs(tabsize=3)))
