x = "now"
