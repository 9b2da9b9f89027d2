# What importlib asks of the import system.


def _find_module_spec(name, path):
    """The spec of a module that hasn't been imported; None if there is no such module."""
    module = _warnings_module() if name == "warnings" else _native_module(name)
    if module is not None:
        if module.__spec__ is None:
            _describe_native(module, name)
        return module.__spec__
    found = _locate(name.rpartition(".")[2], _module_path() if path is None else [*path])
    return None if found is None else _new_module(name, *found).__spec__


def _reload_module(module, name):
    modules = _modules()
    parent = name.rpartition(".")[0]
    path = None
    if parent:
        if parent not in modules:
            raise ImportError(f"parent {parent!r} not in sys.modules", name=parent)
        path = modules[parent].__path__
    namespace = module.__dict__
    spec = getattr(module, "__spec__", None)
    if spec is not None and spec.loader is BuiltinImporter:
        return module
    found = _locate(name.rpartition(".")[2], _module_path() if path is None else [*path])
    if found is None:
        raise ModuleNotFoundError(f"spec not found for the module {name!r}", name=name)
    file, folder = found
    fresh = _new_module(name, file, folder)
    for each in ("__spec__", "__package__", "__file__", "__path__"):
        if hasattr(fresh, each):
            namespace[each] = getattr(fresh, each)
    if file is not None:
        code = _compile_file(file)
        _report_warnings(code)
        _run_module(code, namespace)
    return modules[name]
