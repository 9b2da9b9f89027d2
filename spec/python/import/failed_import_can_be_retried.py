import sys

sys.path.insert(0, "failed_import_can_be_retried")
for attempt in range(3):
    try:
        import flaky

        print("imported", flaky.value)
    except ValueError as error:
        print(error, "flaky" in sys.modules)
    sys.attempts = attempt + 1
