import sys

print(sys.stdout.write("five\n"), sys.stdout.write(""), sys.stdout.flush())
print(sys.stdout.writelines(["a", "b\n"]))
sys.stdout.flush()
sys.stdout.buffer.write(b"raw bytes\n")
sys.stdout.buffer.flush()
for bad in 5, b"x", None:
    try:
        sys.stdout.write(bad)
    except TypeError as error:
        print(error)


class Capture:
    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text


real, sys.stdout = sys.stdout, Capture()
print("captured", 5)
captured, sys.stdout = sys.stdout, real
print(repr(captured.text))
sys.stdout = None
print("goes nowhere")
sys.stdout = sys.__stdout__
print("back")
