# Whatever the bytes are: values, or a Python exception.
import io
import pickle


def show(data, **options):
    results = []
    for load in (pickle.loads, lambda data, **options: pickle.load(io.BytesIO(data), **options)):
        try:
            result = repr(load(data, **options)).split(" at 0x")[0]
        except Exception as error:
            result = f"{type(error).__name__}: {error}"
        results.append(result)
    print(data, results[0])
    if results[0] != results[1]:
        print("    from a file:", results[1])


for data in [
    b'',
    b'.',
    b'N',
    b'0',
    b'1.',
    b'a.',
    b'(',
    b'(.',
    b'(N.',
    b'Nt.',
    b'\x85.',
    b'(\x85.',
    b'N(\x86.',
    b'Na.',
    b'(a.',
    b'N(Ne.',
    b'N(Nu.',
    b'N(NNu.',
    b'NNNs.',
    b']N(Nu.',
    b'}(Nu.',
    b'(Nd.',
    b'}}Ns.',
    b'}(]Nu.',
    b'h\x05.',
    b'g5\n.',
    b'gx\n.',
    b'g-1\n.',
    b'p-1\nN.',
    b'Np-1\n.',
    b'Npx\n.',
    b'I12',
    b'I12\n.',
    b'I010\n.',
    b'I0x1f\n.',
    b'I\n.',
    b'Ix\n.',
    b'I01\n.',
    b'I00\n.',
    b'I1_0\n.',
    b'L12L\n.',
    b'L12\n.',
    b'Lx\n.',
    b'L\n.',
    b'F1.5\n.',
    b'Fx\n.',
    b'F\n.',
    b"S'a'\n.",
    b"S'a\n.",
    b'Sa\n.',
    b"S''\n.",
    b"S'a\\x41\\n'\n.",
    b"S'\xff'\n.",
    b'T\x01\x00\x00\x00a.',
    b'T\xff\xff\xff\xff.',
    b'U\x01\xff.',
    b'Va\\u0041\xe9\n.',
    b'V\n.',
    b'X\x01\x00\x00\x00\xff.',
    b'X\x05\x00\x00\x00a.',
    b'\x8b\xff\xff\xff\xff.',
    b'\x8b\x02\x00\x00\x00\x01.',
    b'\x8a\x00.',
    b'\x8a\x01\xff.',
    b'\x80\x06.',
    b'\x80',
    b'\x95\x05\x00\x00\x00\x00\x00\x00\x00N.',
    b'\x80\x04\x95\x02\x00\x00\x00\x00\x00\x00\x00N.N',
    b'\xff.',
    b'z.',
    b"'.",
    b'\\.',
    b'\n.',
    b'NN\x93.',
    b'\x8c\x03sysN\x93.',
    b'\x8c\x03sys\x8c\x05nopes\x93.',
    b'\x8c\x05nomod\x8c\x05nopes\x93.',
    b'\x80\x04\x8c\x03sys\x8c\x07nope.ab\x93.',
    b'\x80\x04\x8c\x03sys\x8c\x07path.ab\x93.',
    b'csys\npath.append\n.',
    b'csys\nnope\n.',
    b'cnomod\nnope\n.',
    b'csys\n',
    b'csys',
    b'c\xff\nx\n.',
    b'NNR.',
    b'cbuiltins\nlist\nNR.',
    b'cbuiltins\nlist\n]R.',
    b'cbuiltins\nlist\n)R.',
    b'cbuiltins\nint\n(X\x01\x00\x00\x00xtR.',
    b'NN\x81.',
    b'N)\x81.',
    b'cbuiltins\nlist\nN\x81.',
    b'cbuiltins\nlist\n)\x81.',
    b'cbuiltins\nlen\n)\x81.',
    b'N)}\x92.',
    b'cbuiltins\nlist\nN}\x92.',
    b'cbuiltins\nlist\n)N\x92.',
    b'cbuiltins\nlist\n)}\x92.',
    b'NNb.',
    b']Nb.',
    b']}b.',
    b']]b.',
    b'](NNtb.',
    b'](}NX\x01\x00\x00\x00a\x86b.',
    b'cbuiltins\nobject\n)\x81}b.',
    b'cbuiltins\nobject\n)\x81]b.',
    b'cbuiltins\nobject\n)\x81N]\x86b.',
    b'cbuiltins\nobject\n)\x81N}X\x01\x00\x00\x00aNs\x86b.',
    b'cbuiltins\nobject\n)\x81}X\x01\x00\x00\x00aNsb.',
    b'\x82\x00.',
    b'\x82\x05.',
    b'\x84\xff\xff\xff\xff.',
    b'\x83\x05\x05.',
    b'\x97.',
    b'N\x98.',
    b'C\x01a\x98.',
    b'Pabc\n.',
    b'P\xff\n.',
    b'NQ.',
    b'(iX\nY\n.',
    b'(ibuiltins\nlist\n.',
    b'(cbuiltins\nlist\no.',
    b'(o.',
    b'(cbuiltins\nint\nNo.',
    b'N2\x86.',
    b'2.',
    b'(2.',
    b'N0.',
    b'\x8f(N\x90.',
    b'N(N\x90.',
    b'N(\x90.',
    b'\x8f(]\x90.',
    b'(]\x91.',
    b'(N\x91.',
    b'NN.',
    b'(NN.',
    b']\x94h\x00a.',
    b'\x8c\x01',
    b'K',
    b'M\x01',
    b'J\x01',
    b'G\x01',
    b'J\xff\xff\xff\xff.',
    b'M\x01\x02.',
    b'}(NNNNu.',
    b'cbuiltins\nset\n)R(N\x90.',
    b'cbuiltins\nlist\n)R(Ne.',
    b'cbuiltins\nobject\n)R(Ne.',
    b'cbuiltins\nobject\n)RNa.',
    b'ccopy_reg\n_reconstructor\n.',
    b'c__builtin__\nunicode\n.',
    b'\x80\x03c__builtin__\nunicode\n.',
]:
    show(data)

show(b"S'\xff'\n.", encoding="latin1")
show(b"S'\xff'\n.", encoding="bytes")
show(b"S'\\xff\\'\\101'\n.", encoding="bytes")
show(b"U\x01\xff.", encoding="bytes")
show(b"U\x01\xff.", errors="replace")
show(b"T\x01\x00\x00\x00\xff.", encoding="latin1")
show(b"c__builtin__\nunicode\n.", fix_imports=False)
show(b"\x97.", buffers=[])
show(b"\x97.", buffers=5)

# Every truncation of a pickle, and every change of a byte.
good = pickle.dumps({"a": [1, 2.5, (3, "x")], "b": {b"c", None}, "d": frozenset([2**70])}, 4)
for end in range(len(good)):
    try:
        pickle.loads(good[:end])
    except (EOFError, pickle.UnpicklingError) as error:
        continue
    print("loaded", end)
for protocol in range(6):
    good = pickle.dumps([{"a": [1, 2.5, (3, "x")], "b": {b"c": None}}, 2**70, len], protocol)
    for at in range(len(good)):
        for byte in (0, 40, 46, 82, 98, 99, 104, 127, 129, 147, 149, 255):
            data = good[:at] + bytes([byte]) + good[at + 1 :]
            try:
                pickle.loads(data)
            except Exception:
                pass
