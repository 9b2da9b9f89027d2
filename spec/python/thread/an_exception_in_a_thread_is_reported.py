# oracle: no
import _thread


class Job:
    def __call__(self):
        self.fail("reason")

    def fail(self, reason):
        raise ValueError(reason)

    def __repr__(self):
        return "<a job>"


_thread.start_joinable_thread(Job()).join()
print("goes on")
