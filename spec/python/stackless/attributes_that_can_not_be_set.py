import stackless

task = stackless.tasklet(print)
channel = stackless.channel()
names = {
    task: "frame next prev _channel thread_id cstate restorable block_trap tempval trace_function profile_function",
    channel: "balance queue closing closed preference schedule_all",
    stackless: "current main runcount threads debug uncollectables pickle_with_tracing_state",
    stackless.bomb(ValueError): "type value traceback",
}
for object, text in names.items():
    for name in text.split():
        try:
            delattr(object, name)
            print(name, "is", getattr(object, name))
        except (AttributeError, TypeError) as error:
            print(f"{type(error).__name__}: {error}")
for object, text in ((task, "frame next prev _channel thread_id cstate"), (channel, "balance queue closing closed")):
    for name in text.split():
        try:
            setattr(object, name, None)
        except AttributeError as error:
            print(error)
# Both can be referred to weakly.
print(stackless.tasklet.__weakrefoffset__ != 0, stackless.channel.__weakrefoffset__ != 0)
