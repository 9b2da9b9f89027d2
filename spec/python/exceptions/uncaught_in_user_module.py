import sys

sys.path.insert(0, "uncaught_in_user_module")
import helper

helper.run([1, 2, 0])
