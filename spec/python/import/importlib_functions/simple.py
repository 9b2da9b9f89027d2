value = "fresh"
