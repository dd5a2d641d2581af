"""What keeps open pages live, by server-sent events."""
