import stackless

stackless.schedule()
value = "half imported"
stackless.schedule()
value = "imported"
