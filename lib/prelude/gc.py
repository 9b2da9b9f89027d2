# The Python half of gc.


def gc_collect(generation=2):
    generation = _as_index(generation)
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    _gc_notify("start", generation, 0)
    before = _finalizers_called()
    # What a finaliser was the last to hold is dead at the next look.
    for _ in range(10):
        called = _finalizers_called()
        _gc_collect()
        _call_finalizers()
        if _finalizers_called() == called:
            break
    count = _finalizers_called() - before
    _gc_count(count)
    _gc_notify("stop", generation, count)
    return count


def _gc_notify(phase, generation, collected, /):
    for callback in list(_gc_callbacks()):
        try:
            callback(phase, {"generation": generation, "collected": collected, "uncollectable": 0})
        except BaseException as error:
            _report_unraisable(error, f"Exception ignored while calling GC callback {_shown(callback)}")


def gc_set_threshold(*thresholds):
    numbers = [_as_index(each) for each in thresholds]
    _gc_thresholds(numbers[0], numbers[1] if len(numbers) > 1 else None)


def gc_set_debug(flags, /):
    _gc_set_debug(_as_index(flags))


def gc_get_referents(*objs):
    found = []
    for each in objs:
        if isinstance(each, (list, tuple, set, frozenset)):
            found.extend(type(each).__iter__(each))
        elif isinstance(each, dict):
            for key, value in dict.items(each):
                found.append(key)
                found.append(value)
        elif hasattr(each, "__dict__"):
            found.append(type(each))
            found.extend(each.__dict__.values())
        elif not isinstance(each, (type(None), int, float, complex, str, bytes, bytearray, range)):
            raise NotImplementedError(f"gc.get_referents(): a {type(each).__name__} does not tell what it refers to")
    return found
