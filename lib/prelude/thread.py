# The Python halves of _thread: what a thread runs, attributes of each thread, reports.


def _thread_run(function, args, kwargs, /):
    """What a thread begins with."""
    try:
        function(*args, **kwargs)
    except SystemExit:
        pass
    except BaseException as error:
        _report_unraisable(error, f"Exception ignored in thread started by {_shown(function)}")


def _shown(object, /):
    try:
        return repr(object)
    except BaseException:
        return f"<object of {type(object).__qualname__}>"


def _report_unraisable(error, message, /):
    try:
        _sys_value("unraisablehook")(_Unraisable(error, None, message))
    except BaseException as another:
        sys_unraisablehook(_Unraisable(another, None, "Exception ignored in sys.unraisablehook"))


def _thread_start_joinable_thread(function, handle=None, daemon=True):
    return _call_thread_function("start_joinable_thread", function, handle, bool(daemon))


def _thread__shutdown():
    while (handle := _thread_to_wait_for()) is not None:
        handle.join()


def _shutdown_threading():
    """At the end of a program: wait for its threads."""
    module = _modules().get("threading")
    if module is not None:
        try:
            module._shutdown()
        except BaseException as error:
            _report_unraisable(error, f"Exception ignored on threading shutdown {_shown(module)}")


def _thread__excepthook(args, /):
    if args.exc_type is SystemExit:
        return
    thread = args.thread
    file = _sys_value("stderr")
    if file is None:
        file = getattr(thread, "_stderr", None)
        if file is None:
            return
    name = None if thread is None else getattr(thread, "name", None)
    file.write(f"Exception in thread {_call_thread_function('get_ident') if name is None else name}:\n")
    if args.exc_value is None:
        file.write("NoneType: None\n")
    else:
        file.write(_report_text(_report_gather(_report_for_hook(args.exc_value, args.exc_traceback))))
    flush = getattr(file, "flush", None)
    if flush is not None:
        flush()


# ---- Locks


def _thread_lock_acquire(self, /, blocking=True, timeout=-1):
    return _lock_acquire(self, bool(blocking), _seconds(timeout))


_thread_lock_acquire_lock = _thread_RLock_acquire = _thread_lock_acquire


def _seconds(value, /):
    return value if isinstance(value, float) else _as_index(value)


def _queue_SimpleQueue_get(self, /, block=True, timeout=None):
    if not block:
        return _simple_queue_get(self, False, None)
    return _simple_queue_get(self, True, None if timeout is None else _seconds(timeout))


def _thread__ThreadHandle_join(self, timeout=None, /):
    return self.join(_seconds(timeout))


def _thread_interrupt_main(signum, /):
    return _call_thread_function("interrupt_main", _as_index(signum))


def _thread_stack_size(size, /):
    return _call_thread_function("stack_size", _as_index(size))


# ---- _local


def _local_begin(self, /):
    """Give the running thread attributes of its own."""
    args, kwargs = _local_add(self)
    try:
        type(self).__init__(self, *args, **kwargs)
    except BaseException:
        _local_remove(self)
        raise


def _thread__local___getattribute__(self, name, /):
    _local_begin(self)
    return _local_get(self, name)


def _thread__local___setattr__(self, name, value, /):
    _local_begin(self)
    return _local_set(self, name, value)


def _thread__local___delattr__(self, name, /):
    _local_begin(self)
    return _local_delete(self, name)
