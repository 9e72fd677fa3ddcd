"""How a person reaches the app: a window that is a stack of pages and a lock, and decides nothing."""
