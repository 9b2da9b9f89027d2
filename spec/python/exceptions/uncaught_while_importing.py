import sys

sys.path.insert(0, "uncaught_while_importing")
import broken
