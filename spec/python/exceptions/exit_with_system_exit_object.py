raise SystemExit(["a", "list"])
