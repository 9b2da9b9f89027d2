def fail(kind, *args):
    raise kind(*args)


errors = []
for kind, args in (ValueError, (1,)), (KeyError, ("k",)):
    try:
        fail(kind, *args)
    except Exception as error:
        errors.append(error)
errors[0].add_note("noted")
inner = ExceptionGroup("inner", [OSError("never raised")])
raise ExceptionGroup("several things failed", [*errors, inner])
