"""A process apart for what others made: it is handed bytes, hands bytes back, and may do next to nothing else.

What holds where:

- Everywhere: an interpreter of its own with hardly an environment; the waiting side ends it when its time is over, when
  it answers too much or when nobody waits any more; Python code in it reaches no network, no other program, no
  library that was not loaded before, and no file to write to. Input and answer have a largest size.
- Linux: on top of that, and also for a library that goes around Python, limits of memory and processor time, no file
  of any size, no core dump; and no new file or socket at all, unless the task says that it must. From Python 3.12 on,
  where the system lets it, there is no network to reach either.
- macOS: as Linux, but its kernel does not hold the limit of memory, and there is no way to take the network away.
- Windows: only what holds everywhere. A library that goes around Python is held by nothing there but the time limit.

It is no sandbox against a fault in a library that lets foreign code run: what may be read in such a process is what
the user may read, and nothing leaves it but through its answer, which is checked like anything that was received.
"""
