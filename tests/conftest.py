import asyncio

# pytest-asyncio asks for the current loop before it makes its own; on Python 3.11 the question
# itself would make one that nobody closes. Once a loop was set, be it None, none is made.
asyncio.set_event_loop(None)
