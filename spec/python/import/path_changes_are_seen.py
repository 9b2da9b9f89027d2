import sys

try:
    import appears
except ModuleNotFoundError as error:
    print(error)
sys.path.append("path_changes_are_seen")
import appears

print(appears.x)
sys.path.remove("path_changes_are_seen")
import appears as still

print(still is appears)
