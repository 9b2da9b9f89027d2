level = "app"
