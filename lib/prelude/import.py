# The import system: finding, running and binding modules (Language Reference 5).


def __import__(name, globals=None, locals=None, fromlist=(), level=0):
    if not isinstance(name, str):
        raise TypeError("module name must be a string")
    if level < 0:
        raise ValueError("level must be >= 0")
    if level > 0:
        absolute = _resolve_relative(name, _package_of(globals), level)
    elif not name:
        raise ValueError("Empty module name")
    else:
        absolute = name
    module = _import_module(absolute)
    if fromlist:
        if hasattr(module, "__path__"):
            _import_fromlist(module, fromlist)
        return module
    if level == 0:
        return _modules()[name.partition(".")[0]]
    if not name:
        return module
    cut = len(name) - len(name.partition(".")[0])
    return _modules()[absolute[: len(absolute) - cut]]


def _package_of(globals):
    if globals is None:
        raise KeyError("'__name__' not in globals")
    package = globals.get("__package__")
    if package is not None:
        if not isinstance(package, str):
            raise TypeError("package must be a string")
        return package
    spec = globals.get("__spec__")
    if spec is not None:
        return spec.parent
    if "__name__" not in globals:
        raise KeyError("'__name__' not in globals")
    package = globals["__name__"]
    if "__path__" not in globals:
        package = package.rpartition(".")[0]
    return package


def _resolve_relative(name, package, level):
    if not package:
        raise ImportError("attempted relative import with no known parent package")
    parts = package.rsplit(".", level - 1)
    if len(parts) < level:
        raise ImportError("attempted relative import beyond top-level package")
    base = parts[0]
    return f"{base}.{name}" if name else base


def _import_module(name):
    modules = _modules()
    module = modules.get(name, _missing)
    if module is not _missing:
        if module is None:
            raise ModuleNotFoundError(f"import of {name} halted; None in sys.modules", name=name)
        if not _is_importing(name) or not _begin_import(name):
            return module
        # Somebody else was importing it, and may have failed.
        _end_import(name)
        return _import_module(name)
    parent, _, child = name.rpartition(".")
    path = None
    if parent:
        _import_module(parent)
        if name in modules:
            return modules[name]
        parent_module = modules[parent]
        try:
            path = parent_module.__path__
        except AttributeError:
            raise ModuleNotFoundError(
                f"No module named {name!r}; {parent!r} is not a package", name=name
            ) from None
    if not parent:
        return _find_and_load(name, path)
    pending = getattr(getattr(parent_module, "__spec__", None), "_uninitialized_submodules", None)
    if type(pending) is list:
        pending.append(child)
    try:
        module = _find_and_load(name, path)
    finally:
        if type(pending) is list:
            pending.pop()
    setattr(modules[parent], child, module)
    return module


def _find_and_load(name, path):
    has_begun = _begin_import(name)
    try:
        module = _modules().get(name, _missing)
        return _load_module(name, path) if module is _missing else module
    finally:
        if has_begun:
            _end_import(name)


def _load_module(name, path):
    modules = _modules()
    if name == "warnings":
        modules[name] = module = _warnings_module()
        return module
    module = _native_module(name)
    if module is not None:
        _describe_native(module, name)
        modules[name] = module
        try:
            _run_native_module(name, module.__dict__)
        except BaseException:
            del modules[name]
            raise
        return module
    found = _locate(name.rpartition(".")[2], _module_path() if path is None else [*path])
    if found is None:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    file, folder = found
    module = _new_module(name, file, folder)
    modules[name] = module
    namespace = module.__dict__
    if file is None:
        return module
    namespace["__spec__"]._initializing = True
    try:
        code = _compile_file(file)
        _report_warnings(code)
        _run_module(code, namespace)
    except BaseException:
        modules.pop(name, None)
        raise
    finally:
        namespace["__spec__"]._initializing = False
    if name not in modules:
        raise KeyError(name)
    return modules[name]


class ModuleSpec:
    def __init__(self, name, loader, *, origin=None, loader_state=None, is_package=None):
        self.name = name
        self.loader = loader
        self.origin = origin
        self.loader_state = loader_state
        self.submodule_search_locations = [] if is_package else None
        self.cached = None
        self.has_location = origin is not None
        self._initializing = False
        self._uninitialized_submodules = []

    @property
    def parent(self):
        if self.submodule_search_locations is None:
            return self.name.rpartition(".")[0]
        return self.name

    def __repr__(self):
        args = [f"name={self.name!r}", f"loader={self.loader!r}"]
        if self.origin is not None:
            args.append(f"origin={self.origin!r}")
        if self.submodule_search_locations is not None:
            args.append(f"submodule_search_locations={self.submodule_search_locations}")
        return f"ModuleSpec({', '.join(args)})"


BuiltinImporter = _builtin_importer()


class _NamespacePath:
    """The folders of a package that has no file of its own."""

    __module__ = "_frozen_importlib_external"

    def __init__(self, name, folders):
        self._name = name
        self._path = folders

    def __iter__(self):
        return iter(self._path)

    def __getitem__(self, index):
        return self._path[index]

    def __len__(self):
        return len(self._path)

    def __contains__(self, folder):
        return folder in self._path

    def __repr__(self):
        return f"_NamespacePath({self._path!r})"

    def append(self, folder):
        self._path.append(folder)


_own_warnings = None


def _warnings_module():
    """The module `warnings`, which warnings of the interpreter go through even if the program never imports it."""
    global _own_warnings
    if _own_warnings is None:
        module = _native_module("warnings")
        _describe_native(module, "warnings")
        _run_native_module("warnings", module.__dict__)
        _own_warnings = module
    return _own_warnings


def _warn(message, category, /, stacklevel=1):
    _warnings_module().warn(message, category, stacklevel)


def _describe_native(module, name):
    package = hasattr(module, "__path__")
    module.__spec__ = spec = ModuleSpec(name, BuiltinImporter, origin="built-in", is_package=package)
    spec.has_location = False
    module.__loader__ = BuiltinImporter
    module.__package__ = spec.parent


def _describe_first_modules():
    for name in ("sys", "builtins"):
        _describe_native(_modules()[name], name)


def module___repr__(self, /):
    loader = getattr(self, "__loader__", None)
    spec = getattr(self, "__spec__", None)
    if spec:
        name = "?" if spec.name is None else spec.name
        if spec.origin is not None:
            if spec.has_location:
                return f"<module {name!r} from {spec.origin!r}>"
            return f"<module {spec.name!r} ({spec.origin})>"
        loader = spec.loader
        if loader is None and type(spec.submodule_search_locations) is _NamespacePath:
            return f"<module {name!r} (namespace) from {[*spec.submodule_search_locations]}>"
    else:
        name = getattr(self, "__name__", "?")
        file = getattr(self, "__file__", _missing)
        if file is not _missing:
            return f"<module {name!r} from {file!r}>"
    if loader is None:
        return f"<module {name!r}>"
    return f"<module {name!r} ({loader!r})>"


def _new_module(name, file, folder):
    module = _module_type()(name)
    spec = ModuleSpec(name, None, origin=file, is_package=folder is not None)
    if folder is not None:
        path = [folder] if file is not None else _NamespacePath(name, [folder])
        spec.submodule_search_locations = module.__path__ = path
    module.__spec__ = spec
    module.__package__ = spec.parent
    module.__file__ = file
    return module


def _import_fromlist(module, fromlist):
    for name in fromlist:
        if not isinstance(name, str):
            raise TypeError(f"Item in ``from list'' must be str, not {_type_name(name)}")
        if name == "*":
            if hasattr(module, "__all__"):
                _import_fromlist(module, [each for each in module.__all__ if each != "*"])
        elif not hasattr(module, name):
            full = f"{module.__name__}.{name}"
            try:
                _import_module(full)
            except ModuleNotFoundError as error:
                if error.name == full and _modules().get(full, _missing) is not None:
                    continue
                raise


def _import_from(module, name):
    try:
        return getattr(module, name)
    except AttributeError:
        pass
    shown = getattr(module, "__name__", None)
    if isinstance(shown, str):
        found = _modules().get(f"{shown}.{name}", _missing)
        if found is not _missing:
            return found
    else:
        shown = "<unknown module name>"
    file = getattr(module, "__file__", None)
    spec = getattr(module, "__spec__", None)
    where = file if isinstance(file, str) else "unknown location"
    if spec is not None and getattr(spec, "_initializing", False):
        message = (
            f"cannot import name {name!r} from partially initialized module {shown!r} "
            f"(most likely due to a circular import) ({where})"
        )
    else:
        message = f"cannot import name {name!r} from {shown!r} ({where})"
    raise ImportError(message, name=shown, path=file, name_from=name)


def _import_star(module, namespace):
    try:
        names = module.__all__
        skips = False
    except AttributeError:
        try:
            names = module.__dict__
        except AttributeError:
            raise ImportError("from-import-* object has no __dict__ and no __all__") from None
        names = list(names.keys())
        skips = True
    for name in names:
        if not isinstance(name, str):
            where = "__dict__" if skips else "__all__"
            kind = "Key" if skips else "Item"
            raise TypeError(
                f"{kind} in {module.__name__}.{where} must be str, not {_type_name(name)}"
            )
        if skips and name.startswith("_"):
            continue
        namespace[name] = getattr(module, name)


_describe_first_modules()
