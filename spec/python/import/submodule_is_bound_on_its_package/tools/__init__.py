saw = "an attribute, until the submodule is imported"
