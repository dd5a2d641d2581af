"""What TwitchIO 3.3 does not do well enough for a moderator, repaired one thing a file.

Each file says which change in TwitchIO would make it unnecessary, and has a test that fails
without it.
"""
