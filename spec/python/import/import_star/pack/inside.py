value = "submodule imported by __all__"
