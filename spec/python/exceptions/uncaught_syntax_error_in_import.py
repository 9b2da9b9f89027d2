import sys

sys.path.insert(0, "uncaught_syntax_error_in_import")
print("printed")
import broken
