for n in 0, 1, -1, 255, -255, 2**40, -(2**70):
    print(bin(n), oct(n), hex(n))
print(bin(True), hex(False))
for bad in 1.5, "5", None:
    for function in bin, oct, hex:
        try:
            function(bad)
        except TypeError as error:
            print(error)
