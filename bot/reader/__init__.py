"""The second reader: a small model that reads a message as a whole, off the event loop."""
