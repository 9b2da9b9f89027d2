error = ValueError("main message")
error.add_note("a note")
error.add_note("two\nlines")
error.add_note("")
raise error
