where = "deep inside"
