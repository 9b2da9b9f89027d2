for source in (
    "try: pass\nexcept* ValueError: pass\nexcept KeyError: pass",
    "try: pass\nexcept*: pass",
    "def f():\n  try: pass\n  except* ValueError: return",
    "for n in 1,:\n  try: pass\n  except* ValueError: break",
    "for n in 1,:\n  try: pass\n  except* ValueError: continue",
):
    try:
        compile(source, "<s>", "exec")
        print("compiles")
    except SyntaxError as error:
        print(error.msg)
try:
    try:
        raise ValueError
    except* ExceptionGroup:
        pass
except TypeError as error:
    print(error)
