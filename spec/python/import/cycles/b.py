print("b starts")
import a

print("a is", "ready" if hasattr(a, "value") else "not ready")
value = "b's value"
