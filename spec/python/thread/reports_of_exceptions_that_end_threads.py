# oracle: no
import _thread
import sys


class Stream:
    def __init__(self):
        self.text = ""

    def write(self, text):
        self.text += text

    def flush(self):
        self.text += "(flushed)"


class Thread:
    name = "the name"


args = _thread._ExceptHookArgs((ValueError, ValueError("message"), None, Thread()))
print(args.exc_type, args.exc_value, args.exc_traceback, isinstance(args.thread, Thread), len(args))
before = sys.stderr
sys.stderr = Stream()
_thread._excepthook(args)
_thread._excepthook(_thread._ExceptHookArgs((KeyError, KeyError(1), None, None)))
_thread._excepthook(_thread._ExceptHookArgs((SystemExit, SystemExit(1), None, Thread())))
text, sys.stderr = sys.stderr.text, before
print(text.replace(f"thread {_thread.get_ident()}", "thread ID"))
for wrong in (lambda: _thread._excepthook((1, 2, 3, 4)), lambda: _thread._ExceptHookArgs((1, 2, 3)), lambda: _thread._ExceptHookArgs(5)):
    try:
        wrong()
    except TypeError as error:
        print(error)
