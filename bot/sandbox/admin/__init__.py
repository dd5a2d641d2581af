"""The door for tests and the demo: `/sandbox/...`."""
